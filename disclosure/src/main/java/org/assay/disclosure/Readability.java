package org.assay.disclosure;

/// Measures of how hard a text is to read.
///
/// @param words how many words
/// @param sentences how many sentences
/// @param wordsPerSentence the mean
/// @param readingEase Flesch's reading ease: above 60 plain, below 30 hard
public record Readability(int words, int sentences, double wordsPerSentence, double readingEase) {}
