/// Statements of compliance that the office issued, superseded and withdrew (PSTI Act s. 9).
@NullMarked
package org.assay.register.statement;

import org.jspecify.annotations.NullMarked;
