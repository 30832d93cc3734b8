package org.assay.ledger.note;

/// One thing that is wrong in a policy file.
public record PolicyProblem(
    String file, int line, int column, String found, String expected, String advice) {

  @Override
  public String toString() {
    return "%s:%d:%d: found %s; expected %s. %s"
        .formatted(file, line, column, found, expected, advice);
  }
}
