/// What was seen, kept: files that are there whole or not at all, and histories to which one only
/// adds.
@NullMarked
package org.assay.pages.memory;

import org.jspecify.annotations.NullMarked;
