/// Renders one assessment for people and for machines. What is said, in which order, and what is
/// opened is decided once, for all of them; the same assessment always gives the same bytes.
@NullMarked
package org.assay.assessment.render;

import org.jspecify.annotations.NullMarked;
