/// The report channel as the public sees it: reporting a security issue, following a report by
/// its code, and what the office publishes about both.
@NullMarked
package org.assay.server.reporting;

import org.jspecify.annotations.NullMarked;
