/// Good statements, and a thousand ways to tamper with them, each generated from a seed.
@NullMarked
package org.assay.statement.attacks;

import org.jspecify.annotations.NullMarked;
