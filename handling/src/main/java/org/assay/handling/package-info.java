/// Handling of reports of security issues (ISO/IEC 30111).
@NullMarked
package org.assay.handling;

import org.jspecify.annotations.NullMarked;
