package org.assay.register.product;

import java.time.LocalDate;
import java.util.Optional;

/// A cyber security label that the newest dossier of a product names.
///
/// @param scheme as the vocabulary of facts has it: `jc-star-star-1`, `singapore-cls`
/// @param expires its last day
public record LabelView(
    String product,
    String scheme,
    Optional<String> number,
    Optional<Integer> level,
    Optional<LocalDate> expires) {}
