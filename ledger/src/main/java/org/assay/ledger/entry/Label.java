package org.assay.ledger.entry;

import java.time.LocalDate;

/// A label that a statement rests on.
///
/// @param lastDay the last day on which it is valid
public record Label(String number, LocalDate lastDay) {

  public Label {
    Text.line("the number of a label", number);
  }
}
