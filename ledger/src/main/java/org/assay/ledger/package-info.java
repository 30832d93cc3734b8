/// An append-only log of statements issued, superseded and withdrawn, of support periods, labels
/// and assessments, that proves itself.
///
/// The front doors are {@link org.assay.ledger.LedgerWriter}, {@link
/// org.assay.ledger.LedgerReader} and {@link org.assay.ledger.ProofVerification}. The package
/// stands alone: it knows no law, no product, no network and no wall clock.
@NullMarked
package org.assay.ledger;

import org.jspecify.annotations.NullMarked;
