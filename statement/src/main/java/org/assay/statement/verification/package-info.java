/// Says whether a statement of compliance is what it claims to be, part by part, from the file and
/// what the reader trusts. It needs no network and reads no clock.
@NullMarked
package org.assay.statement.verification;

import org.jspecify.annotations.NullMarked;
