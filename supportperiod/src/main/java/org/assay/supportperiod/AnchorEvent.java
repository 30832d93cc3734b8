package org.assay.supportperiod;

/// What a length of time is counted from, where that is something that happens.
public enum AnchorEvent {
  LAUNCH("launch", "the launch of the product"),
  FIRST_SUPPLY("first-supply", "the first supply of the product"),
  PURCHASE("purchase", "the day somebody buys it"),
  DELIVERY("delivery", "the day it is delivered"),
  ACTIVATION("activation", "the day it is first used"),
  MANUFACTURE("manufacture", "the day it was made"),
  END_OF_SALE("end-of-sale", "the day it is no longer sold"),
  LAST_UNIT("last-unit", "the sale of the last unit");

  private final String code;
  private final String words;

  AnchorEvent(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// The short name, as in `end-of-sale`.
  public String code() {
    return code;
  }

  /// The event in words for a person.
  public String words() {
    return words;
  }
}
