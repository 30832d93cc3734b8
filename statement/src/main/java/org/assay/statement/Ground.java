package org.assay.statement;

import org.assay.law.ClauseId;

/// What a manufacturer's opinion rests on for one security requirement.
///
/// @param requirement the paragraph of SI 2023/1007 Sch. 1 such as `psti.sch1.1`
public record Ground(ClauseId requirement, Basis basis) {}
