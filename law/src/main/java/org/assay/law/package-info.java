@NullMarked
package org.assay.law;

import org.jspecify.annotations.NullMarked;
