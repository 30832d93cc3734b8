package org.assay.supportperiod;

/// Promises in words for a person.
final class PromiseWords {

  private PromiseWords() {}

  static String of(SupportStatement statement) {
    return updates(statement.updates()) + " " + of(statement.promise());
  }

  private static String updates(Updates updates) {
    return switch (updates) {
      case SECURITY -> "security updates";
      case GENERAL -> "updates or support";
      case FEATURES -> "new features";
    };
  }

  static String of(Promise promise) {
    return switch (promise) {
      case Promise.Until until -> "until " + until.end().words();
      case Promise.Lasting lasting -> "for " + lasting.length().words() + from(lasting.anchor());
      case Promise.Open open -> open.end().words();
      case Promise.Over over ->
        over.since()
            .map(since -> "ended on " + since.words())
            .orElse("are not given, or no longer");
      case Promise.Unstated _ -> "are spoken of; nothing is said about how long";
    };
  }

  private static String from(Anchor anchor) {
    return switch (anchor) {
      case Anchor.Event event ->
        " from " + event.event().words()
            + event.on().map(day -> ", " + day.words()).orElse("");
      case Anchor.On on -> " from " + on.day().words();
      case Anchor.Unstated _ -> "";
    };
  }
}
