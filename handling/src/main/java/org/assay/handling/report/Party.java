package org.assay.handling.report;

/// Who takes a step.
public enum Party {
  /// Who reported the issue, known by the receipt code only.
  FINDER,
  /// Who answers reports for the maker.
  RESPONDER,
  /// Who may look and not act, such as an auditor.
  ONLOOKER
}
