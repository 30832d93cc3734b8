package org.assay.survey;

/// One bar of a distribution.
///
/// @param label what is counted
/// @param count how many rows
public record Bar(String label, int count) {}
