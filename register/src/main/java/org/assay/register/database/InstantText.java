package org.assay.register.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Instants as the database keeps them: `2026-11-28T06:55:37.123Z`, always with three decimals,
/// so that their order is the one of the texts.
public final class InstantText {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private InstantText() {}

  /// The text of an instant.
  public static String write(Instant instant) {
    return FORM.format(instant);
  }

  /// The instant of a text.
  public static @Nullable Instant read(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
