/// Support periods that were published, none shorter than the one before it (SI 2023/1007 Sch. 1
/// para. 3).
@NullMarked
package org.assay.register.supportperiod;

import org.jspecify.annotations.NullMarked;
