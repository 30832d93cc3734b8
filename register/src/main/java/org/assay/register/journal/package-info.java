/// What has to stand in the ledger: written with the change itself, anchored right after it.
@NullMarked
package org.assay.register.journal;

import org.jspecify.annotations.NullMarked;
