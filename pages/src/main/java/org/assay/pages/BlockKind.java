package org.assay.pages;

/// What kind of block a text stands in.
public enum BlockKind {
  /// A heading; [Block#level()] says of which level.
  HEADING,
  /// Running text.
  PARAGRAPH,
  /// One item of a list.
  LIST_ITEM,
  /// A cell of a table; [Block#cell()] says which.
  TABLE_CELL,
  /// A heading cell of a table; [Block#cell()] says which.
  TABLE_HEADER,
  /// The term of a definition list.
  TERM,
  /// What a definition list says about the term before it.
  DESCRIPTION,
  /// The caption of a table or figure.
  CAPTION,
  /// The line that opens a collapsed part.
  SUMMARY,
  /// Text set as it was typed.
  PREFORMATTED,
  /// The words at a field of a form, or on a button.
  CONTROL,
  /// What stands for a picture.
  IMAGE_TEXT
}
