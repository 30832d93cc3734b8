/// QR codes (ISO/IEC 18004) that lead from a box or a page to a statement.
@NullMarked
package org.assay.statement.qr;

import org.jspecify.annotations.NullMarked;
