package org.assay.register.account;

import java.time.Instant;
import java.util.Optional;

/// A passkey of an account.
///
/// @param credentialId as the browser names it, in base64url
/// @param signCount how often it was used, as far as it counts
public record Passkey(
    String id,
    String account,
    String credentialId,
    long signCount,
    String label,
    Instant madeAt,
    Optional<Instant> lastUsedAt) {}
