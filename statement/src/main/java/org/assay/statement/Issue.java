package org.assay.statement;

import java.time.LocalDate;

/// Place and date of issue (SI 2023/1007 Sch. 4 para. 1(1)(g)).
public record Issue(String place, LocalDate on) {

  public Issue {
    place = PlainText.line("the place of issue", place);
  }
}
