package org.assay.register.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.register.database.Database;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;

/// The files of all versions of the dossiers, sealed in the database: factory passwords may be in
/// them. A file that did not change is kept once.
public final class DossierStore {

  // Nothing but the files decides over the bytes of an archive.
  private static final long NO_TIME = 315_532_800_000L;

  private final Database database;
  private final Sealer sealer;
  private final Path work;

  /// @param work where working folders are made
  public DossierStore(Database database, Sealer sealer, Path work) {
    this.database = database;
    this.sealer = sealer;
    this.work = work;
  }

  /// A file of a version.
  public record DossierFile(String path, String sha256, long size) {}

  /// Where working folders are made.
  public Path work() {
    return work;
  }

  /// The files of a version, in the order of their names.
  public List<DossierFile> files(String product, int number) {
    return database.read(handle -> handle
        .createQuery("""
            select path, sha256, size from dossier_file
            where product = :product and number = :number order by path""")
        .bind("product", product)
        .bind("number", number)
        .map((row, _) ->
            new DossierFile(row.getString("path"), row.getString("sha256"), row.getLong("size")))
        .list());
  }

  /// The bytes of a file.
  public byte[] read(DossierFile file) {
    return sealer.open(place(file.sha256()), sealed(file.sha256()));
  }

  private byte[] sealed(String sha256) {
    return database.read(handle -> handle
        .createQuery("select sealed from sealed_file where sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, _) -> row.getBytes("sealed"))
        .one());
  }

  private static String place(String sha256) {
    return "dossier-file:" + sha256;
  }

  /// The text of `product.yaml` of a version.
  public Optional<String> facts(String product, int number) {
    return files(product, number).stream()
        .filter(file -> file.path().equals("product.yaml"))
        .findFirst()
        .map(file -> new String(read(file), StandardCharsets.UTF_8));
  }

  /// A version in a working folder; whoever asked closes it.
  public DossierFolder unpack(String product, int number) throws IOException {
    var folder = DossierFolder.empty(work);
    try {
      for (var file : files(product, number)) folder.write(file.path(), read(file));
      return folder;
    } catch (IOException | RuntimeException failed) {
      folder.close();
      throw failed;
    }
  }

  /// Writes a version as a zip archive. The same version always gives the same bytes.
  public void zip(String product, int number, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : files(product, number)) {
        var entry = new ZipEntry(file.path());
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(read(file));
        zip.closeEntry();
      }
    }
  }

  /// The digests of the files in a folder, by their names.
  static SortedMap<String, String> digests(DossierFolder folder) throws IOException {
    var digests = new TreeMap<String, String>();
    for (var file : folder.files().entrySet()) {
      digests.put(file.getKey(), sha256(Files.readAllBytes(file.getValue())));
    }
    return digests;
  }

  /// What all files of a version together are recognised by.
  static String contents(SortedMap<String, String> digests) {
    var lines = new StringBuilder();
    digests.forEach(
        (path, sha256) -> lines.append(sha256).append("  ").append(path).append('\n'));
    return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Keeps the files of a folder that are not kept yet. This may be done before the version is
  /// recorded: a file that no version names says nothing.
  void keep(DossierFolder folder, SortedMap<String, String> digests) throws IOException {
    for (var file : folder.files().entrySet()) {
      var sha256 = digests.get(file.getKey());
      if (sha256 == null || isKept(sha256)) continue;
      var bytes = Files.readAllBytes(file.getValue());
      var sealed = sealer.seal(place(sha256), bytes);
      database.change(handle -> handle
          .createUpdate("""
              insert into sealed_file (sha256, size, sealed) values (:sha256, :size, :sealed)
              on conflict (sha256) do nothing""")
          .bind("sha256", sha256)
          .bind("size", bytes.length)
          .bind("sealed", sealed)
          .execute());
    }
  }

  private boolean isKept(String sha256) {
    return database.read(handle -> handle
        .createQuery("select 1 from sealed_file where sha256 = :sha256")
        .bind("sha256", sha256)
        .mapTo(Integer.class)
        .findOne()
        .isPresent());
  }

  /// Records which files a version has, within its transaction.
  static void record(
      Handle transaction, String product, int number, SortedMap<String, String> digests) {
    var batch = transaction.prepareBatch("""
        insert into dossier_file (product, number, path, sha256, size)
        select :product, :number, :path, sha256, size from sealed_file where sha256 = :sha256""");
    digests.forEach((path, sha256) -> batch
        .bind("product", product)
        .bind("number", number)
        .bind("path", path)
        .bind("sha256", sha256)
        .add());
    batch.execute();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
