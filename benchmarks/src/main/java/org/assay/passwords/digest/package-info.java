/// Measurements of the digests.
@NullMarked
package org.assay.passwords.digest;

import org.jspecify.annotations.NullMarked;
