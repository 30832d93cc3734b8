/// An office elsewhere, asked through its interface for programs (docs/office-api.md): where it
/// is, what proves who asks, and what its answers and refusals mean.
@NullMarked
package org.assay.cli.remote;

import org.jspecify.annotations.NullMarked;
