package org.assay.statement;

/// The clauses that say what a statement contains (SI 2023/1007 Sch. 4 para. 1).
final class Schedule4 {

  static final String PRODUCTS = "psti.sch4.1.a";
  static final String PARTIES = "psti.sch4.1.b";
  static final String PREPARATION = "psti.sch4.1.c";
  static final String OPINION = "psti.sch4.1.d";
  static final String SUPPORT_PERIOD = "psti.sch4.1.e";
  static final String SIGNATORY = "psti.sch4.1.f";
  static final String ISSUE = "psti.sch4.1.g";
  static final String STANDARD = "psti.sch4.1.2";

  private Schedule4() {}
}
