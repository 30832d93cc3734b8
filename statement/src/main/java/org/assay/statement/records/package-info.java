/// Which statements are kept, and until when (SI 2023/1007 regs 8 and 9).
@NullMarked
package org.assay.statement.records;

import org.jspecify.annotations.NullMarked;
