/// Labels for devices: identifiers, factory password and, where asked, a QR code for the wireless
/// network; as PDF for sheets of labels or rolls.
///
/// The front door is {@link org.assay.labels.LabelPrinter}. A module of its own, so that the audit
/// needs no PDF library.
@NullMarked
package org.assay.labels;

import org.jspecify.annotations.NullMarked;
