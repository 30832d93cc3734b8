/// Measurements of the password audit.
@NullMarked
package org.assay.passwords;

import org.jspecify.annotations.NullMarked;
