package org.assay.passwords;

import java.util.Objects;

/// One thing wrong with a lot file. It never quotes a cell that may hold a password.
///
/// @param file name of the file, as given
/// @param line line in the file, from 1; 0 where the whole file is meant
/// @param column field in the row, from 1; 0 where the whole line is meant
/// @param found what is there
/// @param expected what should be there
/// @param remedy what to do about it
public record LotProblem(
    String file, long line, int column, String found, String expected, String remedy) {
  /// Refuses missing parts.
  public LotProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(remedy, "remedy");
  }

  @Override
  public String toString() {
    String where =
        line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    return where + ": found " + found + ", expected " + expected + ". " + remedy;
  }
}
