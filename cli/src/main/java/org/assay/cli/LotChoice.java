package org.assay.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.Lot;
import org.assay.passwords.LotFile;
import org.assay.passwords.UnreadableLotException;
import picocli.CommandLine.Option;

/// Reads a lot, and what its columns say.
final class LotChoice {

  static final String LOT =
      "The lot: CSV with a heading line and a row for each device, plain, gzip or zstd; - for standard input, up to 256 MiB.";

  @Option(
      names = "--column",
      paramLabel = "NAME=ROLE",
      description =
          "What a column says, where the guess is wrong: serial, mac, ssid, imei, model, made, password or other.")
  private Map<String, String> columns = new LinkedHashMap<>();

  /// The lot, from a file or, where it is `-`, from standard input.
  ///
  /// @throws UsageException with every problem of the file
  Lot read(Path file, Progress progress) {
    return using(() -> file.toString().equals("-")
        ? LotFile.read("standard input", System.in, roles())
        : LotFile.read(file, roles(), progress::show));
  }

  /// What comes of a lot.
  ///
  /// @throws UsageException with every problem of the file
  static <T> T using(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnreadableLotException unreadable) {
      throw usage(unreadable);
    }
  }

  /// Every problem of a file, a line each.
  static UsageException usage(UnreadableLotException unreadable) {
    return new UsageException(unreadable.problems().stream()
        .map(Object::toString)
        .collect(Collectors.joining(System.lineSeparator() + "assay: ")));
  }

  private Map<String, ColumnRole> roles() {
    return roles(columns);
  }

  /// What columns say, as the command line has it.
  static Map<String, ColumnRole> roles(Map<String, String> columns) {
    var roles = new LinkedHashMap<String, ColumnRole>();
    columns.forEach((name, role) -> roles.put(name, role(role)));
    return roles;
  }

  private static ColumnRole role(String word) {
    return Stream.of(ColumnRole.values())
        .filter(role -> Words.hyphened(role).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UsageException("there is no column role '%s'; there is %s"
            .formatted(
                word,
                Stream.of(ColumnRole.values())
                    .map(Words::hyphened)
                    .collect(Collectors.joining(", ")))));
  }
}
