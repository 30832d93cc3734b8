package org.assay.supportperiod;

/// A stretch of a sentence that means something to the grammar.
sealed interface Chunk {

  /// The offset of its first character in the text.
  int from();

  /// Its place in the sentence, counted in words.
  int word();

  /// A fixed phrase.
  record Phrase(Tag tag, int from, int word) implements Chunk {}

  /// A date; `bare` when it is only a year, which counts only behind "until" and the like.
  record Date(WrittenDate date, boolean bare, DateReader.Order order, int from, int word)
      implements Chunk {}

  /// A length of time.
  record Time(Length length, boolean least, int from, int word) implements Chunk {}

  /// What is promised.
  record Topic(Updates updates, boolean single, int from, int word) implements Chunk {}

  /// A product or batch by name.
  record Product(String name, int from, int word) implements Chunk {}
}
