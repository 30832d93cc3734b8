/// Issuing: what is logged of a statement, and the order in which it is logged and signed.
@NullMarked
package org.assay.statement.issuing;

import org.jspecify.annotations.NullMarked;
