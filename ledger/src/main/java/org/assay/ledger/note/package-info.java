/// Signed notes, checkpoints, cosignatures and whom to trust (C2SP signed-note, tlog-checkpoint,
/// tlog-cosignature, tlog-policy).
@NullMarked
package org.assay.ledger.note;

import org.jspecify.annotations.NullMarked;
