/// What many makers publish about reporting security issues and support periods: read limb by
/// limb, counted, and kept as a bundle of evidence that anybody can judge again.
@NullMarked
package org.assay.survey;

import org.jspecify.annotations.NullMarked;
