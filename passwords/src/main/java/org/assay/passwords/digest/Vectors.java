package org.assay.passwords.digest;

/// Whether vectors are worth while in this virtual machine: the incubating module is there, and
/// the compiler that makes machine code of it runs. Without that compiler each operation
/// allocates.
final class Vectors {
  private static final String VECTOR = "jdk.incubator.vector.IntVector";
  private static final int FEWEST_LANES = 8;
  private static final boolean FAST =
      isCompiled() && isThere() && VectorKernels.lanes() >= FEWEST_LANES;

  private Vectors() {}

  static boolean areFast() {
    return FAST;
  }

  private static boolean isThere() {
    try {
      Class.forName(VECTOR, false, Vectors.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException withoutModule) {
      return false;
    }
  }

  /// HotSpot calls itself an emulated client where only its quick compiler runs.
  private static boolean isCompiled() {
    String info = System.getProperty("java.vm.info", "");
    return !info.contains("interpreted") && !info.contains("emulated-client");
  }
}
