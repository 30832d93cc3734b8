package org.assay.passwords.digest;

import jdk.incubator.vector.IntVector;

/// The generated functions over vectors. Touched only where the incubating module is there.
final class VectorKernels {
  private VectorKernels() {}

  static Compression of(BlockDigest digest) {
    return switch (digest) {
      case MD5 -> new VectorMd5();
      case SHA_1 -> new VectorSha1();
      case SHA_256 -> new VectorSha256();
    };
  }

  static int lanes() {
    return IntVector.SPECIES_PREFERRED.length();
  }

  static String means() {
    return lanes() * Integer.SIZE + "-bit vectors";
  }
}
