package org.assay.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.Lot;
import org.assay.passwords.LotFile;
import org.assay.passwords.UnreadableLotException;
import picocli.CommandLine.Option;

/// Reads a lot, and what its columns say.
final class LotChoice {

  @Option(
      names = "--column",
      paramLabel = "NAME=ROLE",
      description =
          "What a column says, where the guess is wrong: serial, mac, ssid, imei, model, made, password or other.")
  private Map<String, String> columns = new LinkedHashMap<>();

  /// The lot.
  ///
  /// @throws UsageException with every problem of the file
  Lot read(Path file) {
    try {
      return LotFile.read(file, roles());
    } catch (UnreadableLotException unreadable) {
      throw new UsageException(unreadable.problems().stream()
          .map(Object::toString)
          .collect(Collectors.joining(System.lineSeparator() + "assay: ")));
    }
  }

  private Map<String, ColumnRole> roles() {
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
