package org.assay.supportperiod;

import java.util.List;

/// Words that belong together, and how they end.
///
/// @param from the offset of the first character
/// @param to the offset behind the last
/// @param awaits whether the next sentence may complete it: a heading, a question, a label
/// @param row the name at the head of the row, where this comes from a table; else empty
record Sentence(List<Word> words, int from, int to, boolean awaits, String row) {}
