package org.assay.register.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A token of a program.
///
/// @param label what it is for, in its maker's words
public record ApiToken(
    String id,
    String account,
    String label,
    Set<Scope> scopes,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /// Whether it counts at a time.
  public boolean counts(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
