/// Assessments of the dossiers that the office keeps, under the law of any day.
@NullMarked
package org.assay.register.assessment;

import org.jspecify.annotations.NullMarked;
