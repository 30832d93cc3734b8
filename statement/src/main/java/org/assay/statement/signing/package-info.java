/// Signing of statements: keys in files and tokens, PAdES signatures (ETSI EN 319 142-1) with EU
/// DSS, and what people see of them.
@NullMarked
package org.assay.statement.signing;

import org.jspecify.annotations.NullMarked;
