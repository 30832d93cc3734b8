package org.assay.supportperiod;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives lengths that are counted from an event its date, where another sentence tells it: "First
/// supply date: 13 September 2024".
record EventDates(Map<AnchorEvent, WrittenDate> dates) {

  List<SupportStatement> fill(List<SupportStatement> statements) {
    return dates.isEmpty() ? statements : statements.stream().map(this::fill).toList();
  }

  private SupportStatement fill(SupportStatement statement) {
    if (!(statement.promise() instanceof Promise.Lasting(var length, Anchor.Event anchor))
        || anchor.on().isPresent()) {
      return statement;
    }
    var date = Optional.ofNullable(dates.get(anchor.event()));
    return statement.promising(new Promise.Lasting(length, new Anchor.Event(anchor.event(), date)));
  }
}
