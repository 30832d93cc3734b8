package org.assay.passwords.digest;

/// The generated functions over plain integers.
final class ScalarKernels {
  private ScalarKernels() {}

  static Compression of(BlockDigest digest) {
    return switch (digest) {
      case MD5 -> new ScalarMd5();
      case SHA_1 -> new ScalarSha1();
      case SHA_256 -> new ScalarSha256();
    };
  }
}
