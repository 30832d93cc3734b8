package org.assay.supportperiod;

import java.time.Instant;
import java.util.List;

/// What one source said about how long updates come, at one time.
///
/// @param product the product that it is kept for, as its keeper calls it
/// @param source the address or the name of the file
/// @param seen when it was seen
/// @param sha256 the SHA-256 of what was read, in lower-case hexadecimal digits
/// @param statements those that count for security; empty where there was none
public record Snapshot(
    String product, String source, Instant seen, String sha256, List<Remembered> statements) {

  public Snapshot {
    if (product.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a snapshot is of a product and from a source");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'%s' is no SHA-256".formatted(sha256));
    }
    statements = List.copyOf(statements);
  }

  /// A snapshot of what was read.
  public static Snapshot of(
      String product, String source, Instant seen, String sha256, Reading reading) {
    return new Snapshot(
        product,
        source,
        seen,
        sha256,
        reading.relevant().stream().map(Remembered::of).toList());
  }
}
