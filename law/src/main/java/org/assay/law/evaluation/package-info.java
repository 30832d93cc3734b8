/// Three-valued evaluation of clauses over facts, with the proof kept.
@NullMarked
package org.assay.law.evaluation;

import org.jspecify.annotations.NullMarked;
