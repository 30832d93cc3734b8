/// What reporting pages said at different times, and what became of their promises.
@NullMarked
package org.assay.disclosure.memory;

import org.jspecify.annotations.NullMarked;
