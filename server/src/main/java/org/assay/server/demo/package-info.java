/// An office to try things out in: the samples, and some reports.
@NullMarked
package org.assay.server.demo;

import org.jspecify.annotations.NullMarked;
