package org.assay.statement;

import java.time.LocalDate;
import java.util.Optional;

/// A batch of a product type (SI 2023/1007 Sch. 4 para. 1(1)(a)).
///
/// @param id the manufacturer's own designation of the batch, such as `2026-W18`
/// @param firstMadeAvailable the day on which a unit of the batch was, or will be, first offered or
///     supplied in the UK (PSTI Act s. 56(2)); empty where no such day is known yet
public record Batch(String id, Optional<LocalDate> firstMadeAvailable) {

  public Batch {
    id = PlainText.line("a batch", id);
  }
}
