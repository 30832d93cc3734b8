package org.assay.disclosure.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;

/// What one reporting page said at one time.
///
/// @param about the maker that it is kept for, as its keeper calls it
/// @param source the address or the name of the file
/// @param seen when it was seen
/// @param sha256 the SHA-256 of what was read, in lower-case hexadecimal digits
/// @param limbs each limb that a machine can judge, in their order
public record Snapshot(
    String about, String source, Instant seen, String sha256, List<Remembered> limbs) {

  public Snapshot {
    if (about.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a snapshot is of a maker and from a source");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'%s' is no SHA-256".formatted(sha256));
    }
    limbs = List.copyOf(limbs);
  }

  /// A snapshot of what was read.
  public static Snapshot of(String about, String source, Instant seen, PolicyReport report) {
    return new Snapshot(
        about,
        source,
        seen,
        report.sha256(),
        report.findings().stream()
            .filter(finding -> finding.limb() != Limb.CLEAR)
            .map(Remembered::of)
            .toList());
  }

  /// The page is no longer there.
  public static Snapshot gone(String about, String source, Instant seen, String sha256) {
    return new Snapshot(
        about,
        source,
        seen,
        sha256,
        Arrays.stream(Limb.values())
            .filter(limb -> limb != Limb.CLEAR)
            .map(Remembered::nothing)
            .toList());
  }

  Remembered on(Limb limb) {
    return limbs.stream()
        .filter(one -> one.limb() == limb)
        .findFirst()
        .orElseGet(() -> Remembered.nothing(limb));
  }

  boolean isOfTheSameSource(Snapshot other) {
    return about.equals(other.about) && source.equals(other.source);
  }
}
