/// Checking statements of compliance: those of this office, and those that somebody holds in
/// hand.
@NullMarked
package org.assay.server.published.verification;

import org.jspecify.annotations.NullMarked;
