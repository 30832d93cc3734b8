package org.assay.cli;

import org.assay.cli.remote.OfficeException;
import org.assay.law.evaluation.Verdict;
import org.assay.ledger.LedgerException;

/// The exit codes of every command; where several apply the highest wins. From 5 on they are of
/// commands that ask an office.
final class ExitCode {

  static final int MET = 0;
  static final int FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int UNDETERMINED = 3;
  static final int NOT_MET = 4;
  static final int NOT_ALLOWED = 5;
  static final int UNREACHABLE = 6;
  static final int CHANGED = 7;
  static final int REFUSED = 8;

  static final String MET_LINE = "0:every clause met";
  static final String FAILED_LINE = "1:Assay or its surroundings failed";
  static final String BAD_INPUT_LINE = "2:bad usage or bad input";
  static final String UNDETERMINED_LINE = "3:undetermined";
  static final String NOT_MET_LINE = "4:a clause not met";
  static final String NOT_ALLOWED_LINE = "5:no token, or one that does not reach so far";
  static final String UNREACHABLE_LINE = "6:no office could be reached, or it failed";
  static final String CHANGED_LINE = "7:others changed it meanwhile; nothing overwritten";
  static final String REFUSED_LINE = "8:refused by the office as things stand";

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict) {
      case MET, NOT_APPLICABLE -> MET;
      case UNDETERMINED -> UNDETERMINED;
      case NOT_MET -> NOT_MET;
    };
  }

  static int of(OfficeException.Kind kind) {
    return switch (kind) {
      case BAD_INPUT -> BAD_INPUT;
      case UNDETERMINED -> UNDETERMINED;
      case NOT_MET -> NOT_MET;
      case NOT_ALLOWED -> NOT_ALLOWED;
      case UNREACHABLE -> UNREACHABLE;
      case CHANGED -> CHANGED;
      case REFUSED -> REFUSED;
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
