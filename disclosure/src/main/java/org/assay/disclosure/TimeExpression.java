package org.assay.disclosure;

/// A time in a passage.
///
/// @param start where its words begin
/// @param end where they end, exclusive
/// @param time the time
/// @param recurring whether the words say that something comes again and again
record TimeExpression(int start, int end, StatedTime time, boolean recurring) {}
