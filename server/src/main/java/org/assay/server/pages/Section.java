package org.assay.server.pages;

import java.util.Arrays;
import java.util.List;

/// The entries of the navigation, in their order. What they are called stands in
/// `messages/words.properties`.
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

  /// The entries of one side.
  public static List<Section> of(Side side) {
    return Arrays.stream(values())
        .filter(section -> section != NONE && section.side == side)
        .toList();
  }
}
