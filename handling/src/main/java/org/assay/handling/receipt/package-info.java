/// What a finder is given to keep: the words of the report, whose digest stands in the ledger,
/// and a receipt that anybody can check without the office.
@NullMarked
package org.assay.handling.receipt;

import org.jspecify.annotations.NullMarked;
