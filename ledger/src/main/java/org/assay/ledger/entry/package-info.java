/// What a ledger holds: typed events as canonical JSON (RFC 8785).
@NullMarked
package org.assay.ledger.entry;

import org.jspecify.annotations.NullMarked;
