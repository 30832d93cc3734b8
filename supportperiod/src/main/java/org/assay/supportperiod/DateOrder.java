package org.assay.supportperiod;

import java.util.List;
import java.util.Set;
import org.assay.supportperiod.DateReader.Order;
import org.assay.supportperiod.WrittenDate.Day;
import org.assay.supportperiod.WrittenDate.Either;

/// Settles figures such as 07/08/2029 where other dates of the same text can be read in one order
/// only.
record DateOrder(Set<Order> seen) {

  List<SupportStatement> resolve(List<SupportStatement> statements) {
    boolean dayFirst = seen.contains(Order.DAY_FIRST);
    if (dayFirst == seen.contains(Order.MONTH_FIRST)) return statements;
    return statements.stream().map(statement -> resolve(statement, dayFirst)).toList();
  }

  private static SupportStatement resolve(SupportStatement statement, boolean dayFirst) {
    if (!(statement.promise() instanceof Promise.Until(Either either, var length))) {
      return statement;
    }
    var day = new Day(dayFirst ? either.dayFirst() : either.monthFirst());
    return statement
        .promising(new Promise.Until(day, length))
        .noted("the date in figures was read in the %s order, as other dates of the text must be"
            .formatted(dayFirst ? "British" : "American"));
  }
}
