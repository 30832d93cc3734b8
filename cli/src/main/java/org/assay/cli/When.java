package org.assay.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The day that a question is asked for. Without `--on` it is today in London, where the law
/// lives.
final class When {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day to ask for, as 2026-05-31. Default: today in London.")
  private @Nullable LocalDate on;

  /// Reads a day as the command line gives it.
  static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new TypeConversionException(
          "'%s' is not a day of the calendar; write one as 2026-05-31".formatted(text));
    }
  }

  LocalDate day() {
    return on == null ? today() : on;
  }

  /// The day that was given, if one was.
  Optional<LocalDate> given() {
    return Optional.ofNullable(on);
  }

  /// Today in London, whatever day is asked for.
  static LocalDate today() {
    return LocalDate.now(LONDON);
  }
}
