package org.assay.assessment.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One row of the table in a sample's README: the command, the verdict and exit code that it gives,
/// and the clauses that decide.
///
/// ```
/// | `./assay check samples/kettle --on 2026-11-23` | UNDETERMINED | 3 | `psti.sch1.1.2.b`
/// undetermined without `credentials[1].setBy` | … |
/// ```
record ReadmeRow(
    String place, Command command, String verdict, int exitCode, List<Decides> clauses) {

  private static final List<String> HEADINGS =
      List.of("command", "verdict", "exit", "what decides", "why");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern CLAUSE = Pattern.compile(
      "`(psti\\.[^`]+)` (not met|met|undetermined|not applicable|does not hold|holds)"
          + "( without (?:`[^`]+`(?:, (?!`psti\\.))?)+)?");

  /// A command as a user types it. Every one names its day: what today's answer is would drift.
  record Command(
      String text,
      String verb,
      String sample,
      LocalDate on,
      Optional<String> territory,
      String role) {

    private static final String DEFAULT_ROLE = "manufacturer";

    static Command parse(String text) {
      var words = Arrays.asList(text.split(" "));
      if (words.size() < 3
          || !words.getFirst().equals("./assay")
          || !List.of("check", "scope").contains(words.get(1))
          || !words.get(2).startsWith("samples/")) {
        throw new IllegalArgumentException(
            "'" + text + "' is not of the form: ./assay check samples/NAME --on DATE …");
      }
      var options = options(words.subList(3, words.size()));
      var on = Optional.ofNullable(options.remove("--on"))
          .orElseThrow(() -> new IllegalArgumentException("'" + text + "' names no day"));
      var territory = Optional.ofNullable(options.remove("--territory"));
      var role = Optional.ofNullable(options.remove("--role")).orElse(DEFAULT_ROLE);
      if (!options.isEmpty()) {
        throw new IllegalArgumentException("unknown options in a README: " + options.keySet());
      }
      return new Command(
          text, words.get(1), words.get(2).substring(8), LocalDate.parse(on), territory, role);
    }

    private static Map<String, String> options(List<String> words) {
      var options = new TreeMap<String, String>();
      for (int at = 0; at + 1 < words.size(); at += 2) {
        options.put(words.get(at), words.get(at + 1));
      }
      return options;
    }
  }

  /// What the row says of one clause, and which facts it says are missing.
  record Decides(String clause, String comesOut, List<String> without) {}

  /// All rows of a README. A README without the table has none.
  static List<ReadmeRow> readAll(Path readme) {
    var rows = new ArrayList<ReadmeRow>();
    var lines = lines(readme);
    boolean inTable = false;
    for (int line = 0; line < lines.size(); line++) {
      var cells = cells(lines.get(line));
      if (cells.equals(HEADINGS)) {
        inTable = true;
      } else if (cells.size() != HEADINGS.size()) {
        inTable = false;
      } else if (inTable && !cells.getFirst().startsWith("---")) {
        rows.add(row(readme + ":" + (line + 1), cells));
      }
    }
    return rows;
  }

  private static List<String> lines(Path readme) {
    try {
      return Files.readAllLines(readme);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static ReadmeRow row(String place, List<String> cells) {
    return new ReadmeRow(
        place,
        Command.parse(inCode(cells.getFirst()).getFirst()),
        cells.get(1),
        Integer.parseInt(cells.get(2)),
        clauses(place, cells.get(3)));
  }

  private static List<Decides> clauses(String place, String cell) {
    var clauses = CLAUSE.matcher(cell).results().map(ReadmeRow::decides).toList();
    long named = inCode(cell).stream().filter(code -> code.startsWith("psti.")).count();
    if (named != clauses.size()) {
      throw new IllegalArgumentException(
          place + ": every clause needs 'met', 'not met', 'undetermined', 'not applicable', 'holds'"
              + " or 'does not hold' behind it: " + cell);
    }
    return clauses;
  }

  private static Decides decides(MatchResult found) {
    var without = found.group(3);
    return new Decides(
        found.group(1), found.group(2), without == null ? List.of() : inCode(without));
  }

  private static List<String> inCode(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @Override
  public String toString() {
    return command.text();
  }
}
