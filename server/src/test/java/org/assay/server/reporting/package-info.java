@NullMarked
package org.assay.server.reporting;

import org.jspecify.annotations.NullMarked;
