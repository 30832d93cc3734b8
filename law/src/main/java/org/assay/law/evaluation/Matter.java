package org.assay.law.evaluation;

import org.assay.law.facts.Facts;

/// All that is known of a product: declared facts, what checks observed, what people attest.
public record Matter(Facts facts, Observations observations, Attestations attestations) {}
