package org.assay.statement;

import java.util.Locale;
import java.util.Set;

/// A country by its two-letter code of ISO 3166-1, such as `GB`.
public record Country(String code) {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  public Country {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "'%s' is not a two-letter country code of ISO 3166-1; one looks like 'GB'"
              .formatted(code));
    }
  }

  /// Whether ISO 3166-1 assigns the two capital letters to a country.
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /// The country's English name, such as `United Kingdom`.
  public String englishName() {
    return Locale.of("", code).getDisplayCountry(Locale.UK);
  }

  /// Whether the country is the United Kingdom, where an authorised representative must be (PSTI
  /// Act s. 51).
  public boolean isUnitedKingdom() {
    return code.equals("GB");
  }
}
