package org.assay.cli;

import org.assay.law.evaluation.Verdict;
import org.assay.ledger.LedgerException;

/// The exit codes of every command; where several apply the highest wins.
final class ExitCode {

  static final int MET = 0;
  static final int FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int UNDETERMINED = 3;
  static final int NOT_MET = 4;

  static final String MET_LINE = "0:every clause met";
  static final String FAILED_LINE = "1:Assay or its surroundings failed";
  static final String BAD_INPUT_LINE = "2:bad usage or bad input";
  static final String UNDETERMINED_LINE = "3:undetermined";
  static final String NOT_MET_LINE = "4:a clause not met";

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict) {
      case MET, NOT_APPLICABLE -> MET;
      case UNDETERMINED -> UNDETERMINED;
      case NOT_MET -> NOT_MET;
    };
  }

  static int of(LedgerException.Reason reason) {
    return switch (reason) {
      case NO_LEDGER, ALREADY_THERE, WRONG_KEY, TOO_LARGE -> BAD_INPUT;
      case LOCKED, DAMAGED, WITNESS_REFUSED -> FAILED;
      case NOT_TRUSTED -> NOT_MET;
    };
  }
}
