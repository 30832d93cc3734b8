package org.assay.survey;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.disclosure.securitytxt.Delivery;
import org.assay.survey.BadListException.Mistake;

/// Reads a list and finds everything that is wrong in it.
final class ListReader {

  static final String NONE = "none";
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d{1,5})?");

  private final String name;
  private final Path folder;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<String> ignored = new ArrayList<>();
  private final Map<List<String>, Long> seen = new HashMap<>();

  ListReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  SurveyList read(String text) {
    var entries = new ArrayList<Entry>();
    try (var records = CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      int number = 0;
      for (var record : records) {
        if (columns.isEmpty()) heading(record);
        else entry(record, ++number).ifPresent(entries::add);
        if (columns.isEmpty()) break;
      }
    } catch (CsvParseException broken) {
      mistake(
          1,
          "what is no CSV (" + broken.getMessage() + ")",
          "comma-separated values",
          "Save it again as CSV.");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (entries.isEmpty() && mistakes.isEmpty()) {
      mistake(1, "no row", "a row for each maker", "Add rows below the heading line.");
    }
    if (!mistakes.isEmpty()) throw new BadListException(name, mistakes);
    return new SurveyList(entries, ignored);
  }

  private void mistake(long line, String found, String expected, String advice) {
    mistakes.add(new Mistake(line, found, expected, advice));
  }

  // ---- the heading line

  private void heading(CsvRecord record) {
    for (int i = 0; i < record.getFieldCount(); i++) {
      var heading = record.getField(i);
      var column = Column.of(heading);
      if (column.isEmpty()) {
        if (!heading.isBlank()) ignored.add(heading.strip());
      } else if (columns.putIfAbsent(column.get(), i) != null) {
        mistake(
            record.getStartingLineNumber(),
            "the column '%s' twice".formatted(column.get().heading()),
            "each column once",
            "Leave one out.");
      }
    }
    if (!columns.containsKey(Column.MAKER)) {
      mistake(
          record.getStartingLineNumber(),
          "no column 'maker'",
          "a heading line with some of " + Column.all(),
          "Put the names of the columns into the first line.");
      columns.clear();
    }
  }

  // ---- rows

  private String cell(CsvRecord record, Column column) {
    var at = columns.get(column);
    return at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
  }

  private Optional<Entry> entry(CsvRecord record, int number) {
    long line = record.getStartingLineNumber();
    var maker = cell(record, Column.MAKER);
    var product = cell(record, Column.PRODUCT);
    int before = mistakes.size();
    if (maker.isEmpty()) {
      mistake(line, "no maker", "the name of a maker", "Fill in the column 'maker'.");
    }
    var earlier = seen.putIfAbsent(List.of(maker, product), line);
    if (earlier != null) {
      mistake(
          line,
          "the maker and product of line " + earlier,
          "each maker and product once",
          "Leave one out, or name the product.");
    }
    var reporting = wanted(record, Column.REPORTING, Column.REPORTING_SNAPSHOT);
    var support = wanted(record, Column.SUPPORT, Column.SUPPORT_SNAPSHOT);
    var securityTxt = wanted(record, Column.SECURITY_TXT, Column.SECURITY_TXT_SNAPSHOT);
    var taken = taken(record);
    return mistakes.size() > before
        ? Optional.empty()
        : Optional.of(new Entry(number, maker, product, reporting, support, securityTxt, taken));
  }

  private Optional<LocalDate> taken(CsvRecord record) {
    var day = cell(record, Column.TAKEN);
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException noDay) {
      mistake(
          record.getStartingLineNumber(),
          "'%s' as the day on which pages were taken".formatted(day),
          "a day",
          "Write it as 2026-05-31.");
      return Optional.empty();
    }
  }

  private Wanted wanted(CsvRecord record, Column column, Column snapshots) {
    var named = cell(record, column);
    if (named.isEmpty()) return new Wanted.NotGiven();
    if (named.toLowerCase(Locale.ROOT).equals(NONE)) return new Wanted.NoPage();
    try {
      return source(named, cell(record, snapshots), column);
    } catch (URISyntaxException | InvalidPathException wrong) {
      mistake(
          record.getStartingLineNumber(),
          "'%s' as '%s'".formatted(named, column.heading()),
          "an http(s) address, a file, or 'none'",
          "Mend it; an address looks like https://www.larkfield.example/security.");
      return new Wanted.NotGiven();
    }
  }

  private Wanted.Source source(String named, String snapshot, Column column)
      throws URISyntaxException {
    var kept = snapshot.isEmpty() ? Optional.<Path>empty() : Optional.of(folder.resolve(snapshot));
    if (named.matches("(?i)https?://.*")) {
      return new Wanted.Source(named, Optional.of(address(new URI(named), column)), kept);
    }
    var file = folder.resolve(named);
    if (column == Column.SECURITY_TXT && HOST.matcher(named).matches() && !Files.exists(file)) {
      return new Wanted.Source(
          named, Optional.of(address(new URI("https://" + named), column)), kept);
    }
    return new Wanted.Source(named, Optional.empty(), Optional.of(kept.orElse(file)));
  }

  /// A site stands for the place where its `security.txt` belongs.
  private static URI address(URI given, Column column) {
    var path = String.valueOf(given.getPath());
    boolean site = path.isEmpty() || path.equals("/") || path.equals("null");
    return column == Column.SECURITY_TXT && site ? given.resolve(Delivery.WELL_KNOWN) : given;
  }
}
