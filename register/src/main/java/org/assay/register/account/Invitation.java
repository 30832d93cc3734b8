package org.assay.register.account;

import java.time.Instant;
import java.util.Optional;

/// A one-time link for somebody who has no account yet.
///
/// @param displayName whom it is for
/// @param madeBy the account that made it, or `office`
public record Invitation(
    String id,
    Role role,
    String displayName,
    String madeBy,
    Instant expiresAt,
    Optional<Instant> usedAt,
    Optional<Instant> withdrawnAt) {

  /// Whether it counts at a time.
  public boolean counts(Instant now) {
    return usedAt.isEmpty() && withdrawnAt.isEmpty() && now.isBefore(expiresAt);
  }
}
