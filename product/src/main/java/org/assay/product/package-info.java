@NullMarked
package org.assay.product;

import org.jspecify.annotations.NullMarked;
