/// Text that people write, read with its places kept: YAML nodes, positions, and problems reported
/// all at once.
@NullMarked
package org.assay.law.input;

import org.jspecify.annotations.NullMarked;
