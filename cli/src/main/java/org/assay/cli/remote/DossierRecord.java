package org.assay.cli.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assay.cli.remote.OfficeException.Kind;
import org.assay.statement.StatementFile;

/// Which product of which office a folder belongs to, and from which version of its dossier it
/// goes on. It stands in the folder as `.assay-office`, and is made to be kept under version
/// control with the dossier. The office leaves it out of what it keeps.
///
/// @param product the id
/// @param version of the dossier, as it was fetched or sent last
public record DossierRecord(String server, String product, int version) {

  /// The name of the file.
  public static final String FILE = ".assay-office";

  private static final String FORMAT = "assay-office-dossier/1";
  private static final int LARGEST = 1 << 16;

  /// The record in a folder, if it is of this office.
  ///
  /// @throws OfficeException if it cannot be read as one
  public static Optional<DossierRecord> in(Path folder, OfficeAddress office) throws IOException {
    return in(folder).filter(record -> record.server().equals(office.toString()));
  }

  /// The record in a folder, of whatever office.
  ///
  /// @throws OfficeException if it cannot be read as one
  public static Optional<DossierRecord> in(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) return Optional.empty();
    try (var in = Files.newInputStream(file)) {
      var json = Json.read(in.readNBytes(LARGEST));
      var record = new DossierRecord(
          Json.text(json, "server"),
          Json.text(json, "product"),
          json.path("version").asInt());
      if (Json.text(json, "format").equals(FORMAT)
          && !record.product().isEmpty()
          && record.version() > 0) {
        return Optional.of(record);
      }
    } catch (com.fasterxml.jackson.core.JacksonException noJson) {
      // told below
    }
    throw new OfficeException(
        Kind.BAD_INPUT,
        ("'%s' does not say which product of an office the folder belongs to, as Assay writes it"
                + " there. Restore it, or delete it and name the product with --product.")
            .formatted(file));
  }

  /// Writes it into a folder.
  public void writeInto(Path folder) throws IOException {
    var json = Json.object()
        .put("format", FORMAT)
        .put("server", server)
        .put("product", product)
        .put("version", version);
    StatementFile.write(
        folder.resolve(FILE),
        (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8),
        StatementFile.IfPresent.REPLACE);
  }
}
