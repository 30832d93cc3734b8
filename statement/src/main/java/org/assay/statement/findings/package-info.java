/// What was found about a statement: a tree of met, not met and undetermined, with stable reasons.
@NullMarked
package org.assay.statement.findings;

import org.jspecify.annotations.NullMarked;
