/// The register.
@NullMarked
package org.assay.register;

import org.jspecify.annotations.NullMarked;
