package org.assay.handling.promise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The bank holidays in `bank-holidays.txt`, which says where they are from and when somebody
/// last looked after them.
final class BankHolidayData {

  private record Line(LocalDate day, String letters, String name) {}

  private record Loaded(
      URI source, LocalDate checked, NavigableMap<Integer, Standing> years, List<Line> days) {}

  private static final Loaded FILE = load();

  private BankHolidayData() {}

  static URI source() {
    return FILE.source();
  }

  static LocalDate checked() {
    return FILE.checked();
  }

  /// How sure a year is, or nothing if the data do not hold it.
  static Optional<Standing> standing(int year) {
    return Optional.ofNullable(FILE.years().get(year));
  }

  static NavigableMap<LocalDate, String> of(UkDivision division, int year) {
    var days = new TreeMap<LocalDate, String>();
    FILE.days().stream()
        .filter(line -> line.day().getYear() == year)
        .filter(line -> line.letters().indexOf(division.letter()) >= 0)
        .forEach(line -> days.put(line.day(), line.name()));
    return days;
  }

  private static Loaded load() {
    var file = Objects.requireNonNull(
        BankHolidayData.class.getResourceAsStream("bank-holidays.txt"), "bank-holidays.txt");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return parsed(
          lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Loaded parsed(List<String> lines) {
    var source = URI.create(lines.get(0).substring("source ".length()));
    var checked = LocalDate.parse(lines.get(1).substring("checked ".length()));
    var years = new TreeMap<Integer, Standing>();
    var days = new ArrayList<Line>();
    for (var line : lines.subList(2, lines.size())) {
      var words = line.split(" ", 3);
      if (words[0].equals("year")) {
        var standing = Standing.valueOf(words[2].toUpperCase(Locale.ROOT));
        years.put(Integer.valueOf(words[1]), standing);
      } else {
        days.add(new Line(LocalDate.parse(words[0]), words[1], words[2]));
      }
    }
    return new Loaded(source, checked, years, List.copyOf(days));
  }
}
