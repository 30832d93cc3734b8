package org.assay.passwords;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Spellings of a production date that turn up in passwords.
final class DateSpelling {
  /// Patterns of {@link DateTimeFormatter}, most usual first. `YYYY` and `ww` are the ISO week
  /// year and week.
  static final List<String> PATTERNS = List.of(
      "yyyyMMdd",
      "yyMMdd",
      "ddMMyyyy",
      "ddMMyy",
      "MMddyyyy",
      "MMddyy",
      "yyyyMM",
      "yyMM",
      "MMyy",
      "MMyyyy",
      "MMdd",
      "ddMM",
      "yyyy",
      "YYww",
      "YYYYww",
      "wwYY",
      "yyDDD",
      "yyyyDDD",
      "DDDyy",
      "DDD",
      "ww",
      "HHmm",
      "HHmmss",
      "yyyyMMddHHmm",
      "yyMMddHHmm",
      "yyyyMMddHHmmss",
      "ddMMyyHHmm",
      "ddHHmm",
      "mmHH",
      "yyyy-MM-dd",
      "dd/MM/yyyy",
      "yyyy/MM/dd",
      "dd-MM-yyyy",
      "dd.MM.yyyy",
      "yyyy-MM-dd'T'HH:mm",
      "dMMMyyyy",
      "MMMyyyy",
      "MMMyy",
      "ddMMMyy",
      "ddMMMyyyy",
      "MMMdd",
      "MMMM",
      "MMMMyyyy",
      "EEEE",
      "EEE");

  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private DateSpelling() {}

  static @Nullable String spell(String date, String pattern) {
    LocalDateTime parsed = ProductionDate.parse(date).orElse(null);
    if (parsed == null) return null;
    return FORMATS
        .computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, Locale.UK))
        .format(parsed);
  }
}
