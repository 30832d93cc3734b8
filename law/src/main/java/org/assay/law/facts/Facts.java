package org.assay.law.facts;

/// The facts that are known of one product. What is absent is unknown, never false.
public record Facts(FactSchema schema, FactValue.Fields root) {}
