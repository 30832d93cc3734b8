package org.assay.law.evaluation;

import org.assay.law.facts.FactPath;

/// A fact that is declared one way while an artefact shows it another way. It does not decide by
/// itself: what the artefact shows decides.
///
/// @param fact the fact that is declared
/// @param said what is declared and what was found, one sentence without its full stop
public record Contradiction(FactPath fact, String said) {}
