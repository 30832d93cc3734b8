/// How well promises were kept, as figures that anybody can work out again from the ledger.
@NullMarked
package org.assay.handling.figures;

import org.jspecify.annotations.NullMarked;
