/// Today's desk: what is due or broken, the most urgent first.
@NullMarked
package org.assay.server.today;

import org.jspecify.annotations.NullMarked;
