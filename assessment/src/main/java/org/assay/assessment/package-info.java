@NullMarked
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
