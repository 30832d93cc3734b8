package org.assay.register.assessment;

import java.time.Instant;
import java.time.LocalDate;

/// An assessment that was kept.
///
/// @param dossier the version of the dossier that was assessed
/// @param asOf the day whose law was asked
/// @param territory such as `GB`
/// @param role whose duties were asked for, such as `manufacturer`
/// @param verdict `met`, `not-met`, `undetermined` or `not-applicable`
/// @param json the SHA-256 of the whole assessment (`assay-assessment/1`); its bytes are in the
///     table of blobs
public record KeptAssessment(
    String id,
    String product,
    int dossier,
    Instant madeAt,
    String madeBy,
    LocalDate asOf,
    String territory,
    String regime,
    String role,
    String lawVersion,
    String lawDigest,
    String verdict,
    String json) {}
