package org.assay.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    var address = parsed(given == null ? "http://localhost:8080" : given);
    UsageException.throwFor(problems("ASSAY_ADDRESS", address));
    return address;
  }

  private static URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException malformed) {
      throw new UsageException(notAnAddress("ASSAY_ADDRESS", address));
    }
  }

  /// What is wrong with the public address of an office: it is a scheme and a host, since
  /// security.txt (RFC 9116, section 3) lies at the top of it.
  ///
  /// @param from the option or setting that it stands in
  static List<String> problems(String from, URI address) {
    if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
      return List.of(notAnAddress(from, address.toString()));
    }
    return address.getRawPath() == null || address.getRawPath().matches("/?")
        ? List.of()
        : List.of("%s has no path, since security.txt lies at the top; found '%s'"
            .formatted(from, address));
  }

  private static String notAnAddress(String from, String found) {
    return "%s is a web address such as https://security.example.com; found '%s'"
        .formatted(from, found);
  }
}
