@NullMarked
package org.assay.statement;

import org.jspecify.annotations.NullMarked;
