/// Drafts of security advisories in the Common Security Advisory Framework (CSAF 2.0, profile
/// security advisory) from a report that is resolved.
@NullMarked
package org.assay.handling.advisory;

import org.jspecify.annotations.NullMarked;
