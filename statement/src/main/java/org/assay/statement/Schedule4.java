package org.assay.statement;

import org.assay.law.ClauseId;

/// The clauses that say what a statement contains (SI 2023/1007 Sch. 4 para. 1).
final class Schedule4 {

  static final ClauseId PRODUCTS = new ClauseId("psti.sch4.1.a");
  static final ClauseId PARTIES = new ClauseId("psti.sch4.1.b");
  static final ClauseId PREPARATION = new ClauseId("psti.sch4.1.c");
  static final ClauseId OPINION = new ClauseId("psti.sch4.1.d");
  static final ClauseId SUPPORT_PERIOD = new ClauseId("psti.sch4.1.e");
  static final ClauseId SIGNATORY = new ClauseId("psti.sch4.1.f");
  static final ClauseId ISSUE = new ClauseId("psti.sch4.1.g");
  static final ClauseId STANDARD = new ClauseId("psti.sch4.1.2");

  private Schedule4() {}
}
