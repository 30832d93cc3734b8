package org.assay.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.database.Dialect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which office a command works on, beside a running server or without one.
final class OfficeChoice {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "The folder of the office. Default: ASSAY_DATA, or office.",
        "A database elsewhere is named by ASSAY_DATABASE."
      })
  private @Nullable Path data;

  /// The office, whether it is there or not.
  OfficePlace place() {
    var folder = folder().toAbsolutePath().normalize();
    return new OfficePlace(folder, database(folder), address());
  }

  /// The office, which has to be there.
  OfficePlace existing() {
    var place = place();
    boolean isThere = place.database().dialect() == Dialect.SQLITE
        ? Files.exists(place.folder().resolve("office.db"))
        : Files.isDirectory(place.keyFolder());
    if (isThere) return place;
    throw new UsageException(
        "there is no office in '%s'; name its folder with --data".formatted(folder()));
  }

  private Path folder() {
    if (data != null) return data;
    var given = System.getenv("ASSAY_DATA");
    return Path.of(given == null ? "office" : given);
  }

  private static DatabaseAddress database(Path folder) {
    var given = System.getenv("ASSAY_DATABASE");
    try {
      return given == null ? DatabaseAddress.inFolder(folder) : DatabaseAddress.parse(given);
    } catch (IllegalArgumentException malformed) {
      throw new UsageException("ASSAY_DATABASE: " + malformed.getMessage());
    }
  }

  private static URI address() {
    var given = System.getenv("ASSAY_ADDRESS");
    return URI.create(given == null ? "http://localhost:8080" : given);
  }
}
