package org.assay.disclosure;

/// A time that a page states, as it is stated: "48 hours" is not "2 days".
///
/// @param amount how many of the unit; 0 means at once
/// @param unit the unit
public record StatedTime(int amount, Unit unit) {

  /// Units of stated times. Weeks are days by seven, quarters are months by three.
  public enum Unit {
    MINUTES,
    HOURS,
    WORKING_HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
  }

  public StatedTime {
    if (amount < 0) throw new IllegalArgumentException("a time cannot be negative: " + amount);
  }

  /// As an ISO 8601 duration (`PT48H`, `P14D`); a time in working days or hours has no such form
  /// and is given in words (`2 working days`).
  public String normalised() {
    return switch (unit) {
      case MINUTES -> amount == 0 ? "PT0S" : "PT" + amount + "M";
      case HOURS -> amount == 0 ? "PT0S" : "PT" + amount + "H";
      case DAYS -> "P" + amount + "D";
      case MONTHS -> "P" + amount + "M";
      case YEARS -> "P" + amount + "Y";
      case WORKING_HOURS -> amount == 1 ? "1 working hour" : amount + " working hours";
      case WORKING_DAYS -> amount == 1 ? "1 working day" : amount + " working days";
    };
  }

  /// How many calendar days it may last at most: a working week of five days may hold two or more
  /// days off, a month 31 days.
  public double calendarDaysAtMost() {
    return switch (unit) {
      case MINUTES -> amount / 1440.0;
      case HOURS -> amount / 24.0;
      case WORKING_HOURS -> amount / 8.0 + 2;
      case DAYS -> amount;
      case WORKING_DAYS -> amount + 2.0 * Math.ceilDiv(amount, 5);
      case MONTHS -> amount * 31.0;
      case YEARS -> amount * 366.0;
    };
  }

  @Override
  public String toString() {
    return normalised();
  }
}
