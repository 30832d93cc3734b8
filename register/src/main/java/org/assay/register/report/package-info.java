/// Reports of security issues: how they come in, what is kept of them, and what is said about
/// them in both directions (SI 2023/1007 Sch. 1 para. 2; ISO/IEC 29147 and 30111).
@NullMarked
package org.assay.register.report;

import org.jspecify.annotations.NullMarked;
