package org.assay.register.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A browser that is, or was, signed in.
///
/// @param confirmedAt when the person last proved who they are
/// @param seenAt of the last request, to the minute
/// @param expiresAt when it ends at the latest
/// @param endedAt when it was signed out or revoked
public record Session(
    String id,
    String account,
    SignInKind signedInBy,
    Instant madeAt,
    Instant confirmedAt,
    Instant seenAt,
    Instant expiresAt,
    Optional<Instant> endedAt) {

  /// A session ends after an hour without a request …
  public static final Duration IDLE = Duration.ofHours(1);

  /// … and after twelve hours at the latest.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// How long a proof counts for dangerous actions.
  public static final Duration FRESH = Duration.ofMinutes(10);

  /// Whether it counts at a time.
  public boolean counts(Instant now) {
    return endedAt.isEmpty() && now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
  }

  /// Whether the person proved who they are so lately that a dangerous action may go ahead.
  public boolean fresh(Instant now) {
    return now.isBefore(confirmedAt.plus(FRESH));
  }
}
