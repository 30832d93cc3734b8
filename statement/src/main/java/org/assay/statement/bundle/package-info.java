/// A statement with all that its verdict rests on, in one archive that can be replayed.
@NullMarked
package org.assay.statement.bundle;

import org.jspecify.annotations.NullMarked;
