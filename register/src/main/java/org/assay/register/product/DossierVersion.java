package org.assay.register.product;

import java.time.Instant;

/// A version of what is known of a product. It is kept for ever.
///
/// @param number from 1 on
/// @param madeBy the id of the account
/// @param how `imported` or `edited`
/// @param note what the one who made it says of it; may be empty
/// @param facts the SHA-256 of `product.yaml`
/// @param contents a digest of all its files: of the lines `SHA-256␠␠path` in the order of the
/// paths, as `sha256sum` prints them
public record DossierVersion(
    String product,
    int number,
    Instant madeAt,
    String madeBy,
    String how,
    String note,
    String facts,
    String contents) {}
