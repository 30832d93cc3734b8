/// The dossier: one folder with `product.yaml` and the evidence files that it names. Knows no
/// regime; what may be stated is the vocabulary of facts.
@NullMarked
package org.assay.product;

import org.jspecify.annotations.NullMarked;
