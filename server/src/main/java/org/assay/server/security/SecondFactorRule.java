package org.assay.server.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.register.account.Account;
import org.assay.register.account.Role;
import org.assay.register.account.Session;
import org.assay.server.office.OfficeSettings;

/// Of whom this office asks more than a password: who has one of these roles and signed in with a
/// password alone can do nothing but set up an app or a passkey. A demonstration, whose passwords
/// are printed anyway, asks nobody.
@ApplicationScoped
public class SecondFactorRule {

  private final Set<Role> roles;

  SecondFactorRule(OfficeSettings settings) {
    var asked = roles(settings.secondFactor());
    this.roles = settings.demo() ? Set.of() : asked;
  }

  /// Reads the setting when the office starts, and not when somebody signs in.
  void read(@Observes StartupEvent started) {}

  /// The roles that a setting names.
  ///
  /// @throws IllegalStateException if a word is none of a role
  static Set<Role> roles(List<String> words) {
    var roles = EnumSet.noneOf(Role.class);
    for (var word : words) {
      switch (word.strip()) {
        case "everybody" -> roles.addAll(EnumSet.allOf(Role.class));
        case "nobody" -> {}
        case String code -> roles.add(Role.ofCode(code).orElseThrow(() -> unknown(code)));
      }
    }
    return roles;
  }

  private static IllegalStateException unknown(String word) {
    var known = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    return new IllegalStateException(
        "ASSAY_SECOND_FACTOR says '%s'; take everybody, nobody, or roles with commas between them: %s"
            .formatted(word, known));
  }

  /// The roles, in the order in which they are listed.
  public List<Role> roles() {
    return List.copyOf(roles);
  }

  /// Whether an account of a role has to show two factors.
  public boolean asks(Role role) {
    return roles.contains(role);
  }

  /// Whether a session has to wait for a second factor.
  public boolean holdsBack(Account account, Session session) {
    return asks(account.role()) && !session.signedInBy().twoFactors();
  }
}
