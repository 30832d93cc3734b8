package org.assay.cli;

import org.assay.ledger.entry.StatementNumber;

/// Numbers of statements as people give them.
final class StatementNumbers {

  private StatementNumbers() {}

  static StatementNumber parse(String text) {
    try {
      return new StatementNumber(text);
    } catch (IllegalArgumentException no) {
      throw new UsageException(String.valueOf(no.getMessage()));
    }
  }
}
