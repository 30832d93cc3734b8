package org.assay.statement;

/// What a manufacturer's opinion rests on for one security requirement.
///
/// @param requirement the paragraph of SI 2023/1007 Sch. 1 as a clause id, such as `psti.sch1.1`
public record Ground(String requirement, Basis basis) {}
