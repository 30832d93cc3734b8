package org.assay.register.supportperiod;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A support period that somebody wants to publish.
///
/// @param publishedOn from which day on it is published
/// @param ends its last day
/// @param wording what the public reads
public record Proposal(LocalDate publishedOn, LocalDate ends, String wording) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /// A wording that meets the law: `Security updates until at least 31 May 2031.`
  public static String usualWording(LocalDate ends) {
    return "Security updates until at least %s.".formatted(DAY.format(ends));
  }
}
