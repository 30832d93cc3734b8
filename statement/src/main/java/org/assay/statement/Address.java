package org.assay.statement;

import java.util.List;

/// A postal address: its lines as they are written on an envelope, and the country, which is not
/// among the lines.
public record Address(List<String> lines, Country country) {

  public Address {
    lines =
        lines.stream().map(line -> PlainText.line("a line of an address", line)).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an address has at least one line");
    }
  }
}
