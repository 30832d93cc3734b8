package org.assay.server.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assay.register.account.Roles;

/// The entries of the navigation, in their order, each for those who may open its page. What they
/// are called stands in `messages/words.properties`.
public enum Section {
  PRODUCTS(Side.PUBLIC, "/products"),
  REPORT(Side.PUBLIC, "/report"),
  FOLLOW(Side.PUBLIC, "/report/follow"),
  VERIFY(Side.PUBLIC, "/verify"),
  POLICY(Side.PUBLIC, "/policy"),
  TODAY(Side.DESK, "/desk"),
  DESK_PRODUCTS(Side.DESK, "/desk/products"),
  DESK_REPORTS(Side.DESK, "/desk/reports"),
  DESK_PEOPLE(Side.DESK, "/desk/accounts"),
  DESK_AUDIT(Side.DESK, "/desk/changes"),
  /// A page that no entry of the navigation leads to.
  NONE(Side.PUBLIC, "/");

  private final Side side;
  private final String path;

  Section(Side side, String path) {
    this.side = side;
    this.path = path;
  }

  public Side side() {
    return side;
  }

  public String path() {
    return path;
  }

  /// Whether it is for a role; the empty text is nobody's.
  public boolean opensTo(String role) {
    return switch (this) {
      case DESK_REPORTS ->
        Set.of(Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR).contains(role);
      case DESK_PEOPLE -> role.equals(Roles.ADMINISTRATOR);
      case DESK_AUDIT -> Set.of(Roles.ADMINISTRATOR, Roles.AUDITOR).contains(role);
      default -> true;
    };
  }

  /// The entries of one side.
  public static List<Section> of(Side side) {
    return Arrays.stream(values())
        .filter(section -> section != NONE && section.side == side)
        .toList();
  }
}
