/// What the dossiers under `samples/` show, asserted: their README tables, and that nothing gets
/// better by leaving a fact out.
@NullMarked
package org.assay.assessment.samples;

import org.jspecify.annotations.NullMarked;
