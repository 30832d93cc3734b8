package org.assay.disclosure.securitytxt;

/// How much a remark weighs.
public enum Severity {
  /// The file breaks a rule of RFC 9116 and may be refused.
  ERROR,
  /// The file is right; it could be better.
  ADVICE,
  /// Something to know.
  NOTICE
}
