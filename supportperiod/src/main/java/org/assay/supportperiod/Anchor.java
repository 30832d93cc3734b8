package org.assay.supportperiod;

import java.util.Optional;

/// What a length of time is counted from.
public sealed interface Anchor {

  /// Something that happens, with its date where the page gives it.
  record Event(AnchorEvent event, Optional<WrittenDate> on) implements Anchor {}

  /// A date.
  record On(WrittenDate day) implements Anchor {}

  /// The page does not say.
  record Unstated() implements Anchor {}

  /// The anchor behind a length: ` from launch`, ` from 2026-05-01`, or nothing.
  default String code() {
    return switch (this) {
      case Event event -> " from " + event.event().code();
      case On on -> " from " + on.day().code();
      case Unstated _ -> "";
    };
  }

  /// The date that it comes to, where the page gives one.
  default Optional<WrittenDate> date() {
    return switch (this) {
      case Event event -> event.on();
      case On on -> Optional.of(on.day());
      case Unstated _ -> Optional.empty();
    };
  }
}
