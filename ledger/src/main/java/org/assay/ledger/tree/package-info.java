/// Merkle trees after RFC 6962 and the tiles that hold them (C2SP tlog-tiles).
@NullMarked
package org.assay.ledger.tree;

import org.jspecify.annotations.NullMarked;
