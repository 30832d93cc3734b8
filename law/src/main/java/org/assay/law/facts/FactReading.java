package org.assay.law.facts;

/// A fact that was read while a condition was evaluated: where it stands and what it says.
public record FactReading(FactPath path, FactValue value) {}
