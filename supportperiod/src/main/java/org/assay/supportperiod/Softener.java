package org.assay.supportperiod;

/// Words that take something back from a promise.
public enum Softener {
  UP_TO("'up to' or 'at most' gives the longest time, not the least", Weight.NOT_A_MINIMUM),
  ROUGHLY("the time is only approximate", Weight.NOT_A_MINIMUM),
  TYPICALLY("it says what is usual, not what this product gets", Weight.NOT_A_MINIMUM),
  MAY("it says what may happen, not what will", Weight.NOT_A_MINIMUM),
  AIM("it is an aim or a plan, not a promise", Weight.NOT_A_MINIMUM),
  CONDITIONAL("it hangs on a condition", Weight.DOUBTFUL),
  RESERVED("the maker keeps the right to change or end it", Weight.DOUBTFUL);

  /// What a softener does to a minimum.
  enum Weight {
    NOT_A_MINIMUM,
    DOUBTFUL
  }

  private final String words;
  private final Weight weight;

  Softener(String words, Weight weight) {
    this.words = words;
    this.weight = weight;
  }

  /// Why it matters, in words for a person.
  public String words() {
    return words;
  }

  Weight weight() {
    return weight;
  }
}
