package org.assay.register.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A product as lists show it.
///
/// @param slug its name in addresses; it never changes
/// @param maker the first manufacturer that its dossier names
/// @param listed whether the public sees it
/// @param supportEnds the last day of the support period that was published last
/// @param changedAt when anything of its page changed last: facts, statements, support period
public record ProductSummary(
    String id,
    String slug,
    String name,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> maker,
    boolean listed,
    Optional<LocalDate> supportEnds,
    Instant changedAt) {}
