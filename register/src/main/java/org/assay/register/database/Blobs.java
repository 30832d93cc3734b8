package org.assay.register.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Files that may be read by whoever reads the database, by their SHA-256: statements,
/// assessments.
public final class Blobs {

  private final Database database;

  public Blobs(Database database) {
    this.database = database;
  }

  /// Keeps a file, within a transaction.
  ///
  /// @return its SHA-256 in lower-case hexadecimal
  public static String keep(Handle transaction, byte[] bytes) {
    var sha256 = sha256(bytes);
    transaction
        .createUpdate("""
            insert into blob (sha256, size, bytes) values (:sha256, :size, :bytes)
            on conflict (sha256) do nothing""")
        .bind("sha256", sha256)
        .bind("size", bytes.length)
        .bind("bytes", bytes)
        .execute();
    return sha256;
  }

  /// The bytes of a file.
  public Optional<byte[]> read(String sha256) {
    return database.read(handle -> handle
        .createQuery("select bytes from blob where sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, _) -> row.getBytes("bytes"))
        .findOne());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
