/// Remembers which passwords earlier lots had without keeping any: keyed fingerprints of 64 bits in
/// a sorted file.
///
/// The front door is {@link org.assay.passwords.fingerprints.FingerprintSet}.
@NullMarked
package org.assay.passwords.fingerprints;

import org.jspecify.annotations.NullMarked;
