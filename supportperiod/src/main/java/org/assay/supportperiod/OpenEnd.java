package org.assay.supportperiod;

/// The ways in which words promise updates without an end that anybody could work out.
public enum OpenEnd {
  LIFETIME("lifetime", "for the life of the product"),
  WHILE_SUPPORTED("supported", "for as long as it is supported"),
  WHILE_SOLD("sold", "for as long as it is sold"),
  UNTIL_NOTICE("notice", "until the maker says otherwise"),
  UNLIMITED("unlimited", "for ever");

  private final String code;
  private final String words;

  OpenEnd(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// The short name.
  public String code() {
    return code;
  }

  /// The end in words for a person.
  public String words() {
    return words;
  }
}
