package org.assay.survey;

import java.time.Instant;
import java.util.Optional;

/// What came of one source.
///
/// @param <T> the report on it
public sealed interface Outcome<T> {

  /// It was read and judged.
  record Judged<T>(Seen seen, T report) implements Outcome<T> {}

  /// It could not be fetched or read.
  ///
  /// @param named the source, as the list has it
  /// @param reason one sentence without its full stop
  record Unread<T>(String named, String reason) implements Outcome<T> {}

  /// The list says that there is no such page.
  record NoPage<T>() implements Outcome<T> {}

  /// The list says nothing about it.
  record NotGiven<T>() implements Outcome<T> {}

  /// What was read.
  ///
  /// @param named the source, as the list has it
  /// @param address where it came from in the end: behind redirects, or inside an archive
  /// @param snapshot the file of the bundle that keeps it
  /// @param sha256 the SHA-256 of the page
  /// @param fetched when it was fetched, where that is known
  /// @param robots what the robots file says against programs; a note
  record Seen(
      String named,
      String address,
      String snapshot,
      String sha256,
      Optional<Instant> fetched,
      Optional<String> robots) {}

  /// The report, where there is one.
  default Optional<T> found() {
    return this instanceof Judged<T>(Seen _, T report) ? Optional.of(report) : Optional.empty();
  }

  /// The short name: `judged`, `unread`, `no-page`, `not-given`.
  default String code() {
    return switch (this) {
      case Judged<T> _ -> "judged";
      case Unread<T> _ -> "unread";
      case NoPage<T> _ -> "no-page";
      case NotGiven<T> _ -> "not-given";
    };
  }
}
