package org.assay.cli.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.cli.remote.OfficeException.Kind;
import org.assay.law.input.BadInputException;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.DossierLimits;
import org.jspecify.annotations.Nullable;

/// A version of a dossier that an office handed out.
///
/// @param zip the archive, as it came
@SuppressWarnings("ArrayRecordComponent") // it is read and never compared
public record FetchedDossier(DossierRecord record, byte[] zip) {

  /// Fetches a version.
  ///
  /// @param version the newest where it is absent
  public static FetchedDossier of(RemoteOffice office, String product, @Nullable Integer version) {
    var found = office.read(ApiPath.of("products", product));
    int number = version == null ? found.path("dossier").asInt() : version;
    var id = Json.text(found, "id");
    var zip = office.file(ApiPath.of("products", id, "dossier", String.valueOf(number)));
    return new FetchedDossier(new DossierRecord(office.address().toString(), id, number), zip);
  }

  /// Unpacks it into a folder that is new or empty; what the archive says of its names is not
  /// believed. The folder is there whole, or as it was.
  ///
  /// @return how many files there are
  public int writeInto(Path folder) throws IOException {
    var beside = folder.toAbsolutePath().normalize().getParent();
    if (beside == null || !Files.isDirectory(beside)) {
      throw new OfficeException(
          Kind.BAD_INPUT, "The folder of '%s' does not exist; make it first.".formatted(folder));
    }
    var work = Files.createTempDirectory(beside, ".assay-export");
    try {
      return put(unpacked(work), folder);
    } finally {
      Files.deleteIfExists(work);
    }
  }

  private DossierFolder unpacked(Path work) throws IOException {
    try {
      return DossierFolder.unpack(work, new ByteArrayInputStream(zip), DossierLimits.USUAL);
    } catch (BadInputException broken) {
      throw new OfficeException(
          Kind.UNREACHABLE,
          "The office handed out an archive that is none of a dossier. Nothing was written.");
    }
  }

  private int put(DossierFolder unpacked, Path folder) throws IOException {
    try {
      int files = unpacked.files().size();
      record.writeInto(unpacked.path());
      Files.deleteIfExists(folder);
      Files.move(unpacked.path(), folder);
      return files;
    } catch (IOException | RuntimeException failed) {
      unpacked.close();
      throw failed;
    }
  }
}
