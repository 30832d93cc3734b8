package org.assay.statement;

import java.time.LocalDate;

/// The defined support period that was correct when the manufacturer first supplied the product (SI
/// 2023/1007 Sch. 4 para. 1(1)(e)).
///
/// A later extension does not belong here: it leaves the statement as it was.
///
/// @param period the published period in words, such as `at least five years from first supply`
/// @param ends its last day (reg. 2: a period with an end date)
/// @param firstSupplied the day on which the manufacturer first supplied the product, or will
public record SupportPeriod(String period, LocalDate ends, LocalDate firstSupplied) {

  public SupportPeriod {
    period = PlainText.line("the support period", period);
  }
}
