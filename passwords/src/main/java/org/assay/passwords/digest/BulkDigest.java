package org.assay.passwords.digest;

/// Digests of many messages at once. Not for several threads at once.
///
/// ```java
/// BulkDigest.of(BlockDigest.MD5).digest(messages, digests, messages.length);
/// ```
public sealed interface BulkDigest permits SideBySide, OneByOne {
  /// Puts the digest of each of the first `count` messages at its place.
  void digest(byte[][] messages, byte[][] digests, int count);

  /// What computes them: `512-bit vectors`, or `the platform`.
  String means();

  /// The fastest way on this machine: vectors where the Vector API is at hand and is compiled,
  /// otherwise the platform.
  static BulkDigest of(BlockDigest digest) {
    return hasVectors()
        ? new SideBySide(digest, VectorKernels.of(digest), VectorKernels.means())
        : platform(digest);
  }

  /// True where {@link #of} computes in vectors.
  static boolean hasVectors() {
    return Vectors.areFast();
  }

  /// One message after the other, by the platform.
  static BulkDigest platform(BlockDigest digest) {
    return new OneByOne(digest);
  }

  /// Plain integers, a few messages interleaved.
  static BulkDigest scalar(BlockDigest digest) {
    return new SideBySide(digest, ScalarKernels.of(digest), "plain integers");
  }
}
