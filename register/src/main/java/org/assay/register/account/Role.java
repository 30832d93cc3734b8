package org.assay.register.account;

import java.util.Optional;
import java.util.stream.Stream;

/// What an account is for. Each account has one role.
public enum Role {
  /// Makes accounts, changes settings and keys; may do what the others may.
  ADMINISTRATOR(Roles.ADMINISTRATOR, "Administrator"),
  /// Products, assessments, statements and support periods.
  COMPLIANCE(Roles.COMPLIANCE, "Compliance"),
  /// Reports of security issues and what follows from them.
  SECURITY_RESPONSE(Roles.SECURITY_RESPONSE, "Security response"),
  /// Reads everything that is kept, and changes nothing.
  AUDITOR(Roles.AUDITOR, "Auditor (reads only)"),
  /// An importer or a shop: products and statements, to read.
  IMPORTER(Roles.IMPORTER, "Importer or shop");

  private final String code;
  private final String title;

  Role(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /// As annotations and the database hold it, such as `security-response`.
  public String code() {
    return code;
  }

  /// As pages show it.
  public String title() {
    return title;
  }

  /// The role of a code.
  public static Optional<Role> ofCode(String code) {
    return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  static Role kept(String code) {
    return ofCode(code)
        .orElseThrow(
            () -> new IllegalStateException("the database holds the role '%s'".formatted(code)));
  }
}
