package org.assay.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns of a list, by the words of its heading line.
enum Column {
  MAKER("maker", "manufacturer"),
  PRODUCT("product", "model"),
  REPORTING("reporting page", "reporting|reporting address"),
  REPORTING_SNAPSHOT("reporting snapshot", ""),
  SUPPORT("support page", "support|support address|support period page"),
  SUPPORT_SNAPSHOT("support snapshot", ""),
  SECURITY_TXT("security.txt", "security txt|security.txt host|security txt host|host"),
  SECURITY_TXT_SNAPSHOT("security.txt snapshot", "security txt snapshot"),
  TAKEN("taken", "taken on");

  private final String heading;
  private final String others;

  Column(String heading, String others) {
    this.heading = heading;
    this.others = others;
  }

  /// How this house calls it.
  String heading() {
    return heading;
  }

  /// The column of that heading; small and capital letters, blanks, `_` and `-` are the same.
  static Optional<Column> of(String heading) {
    var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    if (plain.isEmpty()) return Optional.empty();
    return Arrays.stream(values()).filter(column -> column.isCalled(plain)).findFirst();
  }

  private boolean isCalled(String plain) {
    return plain.equals(heading) || List.of(others.split("\\|", -1)).contains(plain);
  }

  static List<String> headings() {
    return Arrays.stream(values()).map(Column::heading).toList();
  }

  static String all() {
    return headings().stream().collect(Collectors.joining("', '", "'", "'"));
  }
}
