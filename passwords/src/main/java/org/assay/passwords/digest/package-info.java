/// Digests of many short messages at once: MD5, SHA-1 and SHA-256 side by side in the lanes of
/// vector registers.
///
/// The compression functions are written by `KernelGenerator` at build time. Where the Vector API
/// is not at hand the digests come from the platform, one after the other; they are the same.
@NullMarked
package org.assay.passwords.digest;

import org.jspecify.annotations.NullMarked;
