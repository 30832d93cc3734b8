package org.assay.passwords.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.passwords.Column;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.IdentifierFile;
import org.assay.passwords.LotProblem;
import org.assay.passwords.UnreadableLotException;
import org.assay.passwords.fingerprints.FingerprintSet;

/// Which columns tell one device from another.
///
/// @param columns at least one
public record Identification(List<Column> columns) {
  private static final int MOST_PROBLEMS = 50;
  private static final List<ColumnRole> USUAL =
      List.of(ColumnRole.SERIAL, ColumnRole.MAC, ColumnRole.IMEI);

  /// Refuses an empty list.
  public Identification {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) throw new IllegalArgumentException("no column identifies a device");
  }

  /// By columns of these names; without names by the serial number, else the hardware address, else
  /// the IMEI, else the first column.
  ///
  /// @throws IllegalArgumentException where there is no column of a name
  public static Identification of(IdentifierFile file, List<String> names) {
    if (names.isEmpty()) return new Identification(List.of(usual(file)));
    return new Identification(names.stream().map(name -> column(file, name)).toList());
  }

  private static Column usual(IdentifierFile file) {
    return USUAL.stream()
        .flatMap(role -> file.columns().stream().filter(column -> column.role() == role))
        .findFirst()
        .orElse(file.columns().getFirst());
  }

  private static Column column(IdentifierFile file, String name) {
    Optional<Column> found =
        file.columns().stream().filter(column -> column.name().equals(name)).findFirst();
    return found.orElseThrow(() ->
        new IllegalArgumentException("there is no column '%s'; there is %s"
            .formatted(
                name,
                String.join(", ", file.columns().stream().map(Column::name).toList()))));
  }

  /// What identifies the device of a row.
  public List<String> of(List<String> cells) {
    return columns.stream().map(column -> cells.get(column.index())).toList();
  }

  /// Reads the whole file and refuses devices without identity, devices that come twice, and
  /// identities that the source cannot use.
  ///
  /// @throws UnreadableLotException with every problem, up to a limit
  public void check(IdentifierFile file, String name, PasswordSource source) throws IOException {
    if (!source.needsIdentity()) return;
    var problems = new ArrayList<LotProblem>();
    Set<Long> perhapsTwice = new HashSet<>();
    try (var seen = FingerprintSet.ofOneLot(file.rows())) {
      file.forEach("looking at identifiers", (line, cells) -> {
        var identity = of(cells);
        usable(identity, source, name, line).ifPresent(problem -> add(problem, problems));
        long print = print(identity, seen);
        if (!seen.add(print)) perhapsTwice.add(print);
      });
      if (!perhapsTwice.isEmpty()) twice(file, name, seen, perhapsTwice, problems);
    }
    if (!problems.isEmpty()) throw new UnreadableLotException(problems);
  }

  private Optional<LotProblem> usable(
      List<String> identity, PasswordSource source, String name, long line) {
    if (identity.stream().anyMatch(String::isEmpty)) {
      return Optional.of(problem(
          name, line, "no identifier", "one for each device", "Fill it in, or take the row out."));
    }
    try {
      source.check(identity);
      return Optional.empty();
    } catch (IllegalArgumentException unusable) {
      return Optional.of(problem(
          name,
          line,
          String.valueOf(unusable.getMessage()),
          "an identifier that encryption can start from",
          "Take longer passwords, another identifying column, or a keyed hash."));
    }
  }

  private void twice(
      IdentifierFile file,
      String name,
      FingerprintSet keyed,
      Set<Long> perhaps,
      List<LotProblem> problems)
      throws IOException {
    Map<List<String>, Long> firstLines = new HashMap<>();
    file.forEach("comparing identifiers", (line, cells) -> {
      var identity = of(cells);
      if (!perhaps.contains(print(identity, keyed))) return;
      Long first = firstLines.putIfAbsent(identity, line);
      if (first != null) {
        add(
            problem(
                name,
                line,
                "the identifier of line " + first + " again",
                "another for each device",
                "Take one of them out, or identify devices by more columns."),
            problems);
      }
    });
  }

  private LotProblem problem(String name, long line, String found, String expected, String remedy) {
    return new LotProblem(name, line, columns.getFirst().index() + 1, found, expected, remedy);
  }

  private static void add(LotProblem problem, List<LotProblem> problems) {
    if (problems.size() < MOST_PROBLEMS) problems.add(problem);
  }

  private static long print(List<String> identity, FingerprintSet keyed) {
    byte[] bytes = String.join("\0", identity).getBytes(StandardCharsets.UTF_8);
    return keyed.fingerprints().of(bytes, 0, bytes.length);
  }

  @Override
  public String toString() {
    return String.join(" and ", columns.stream().map(Column::name).toList());
  }
}
