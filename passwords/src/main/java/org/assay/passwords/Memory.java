package org.assay.passwords;

/// How much of a lot may be held in memory at once. Small values make even a small lot take the
/// ways of a large one.
///
/// @param heldRows rows of a lot that is held whole
/// @param heldBytes bytes of the rows held, whole lot or sample
/// @param fingerprintBytes bytes of fingerprints before they go to a file
/// @param streamBytes bytes of a stream, which cannot be read again
record Memory(int heldRows, long heldBytes, long fingerprintBytes, int streamBytes) {
  private static final long MEBI = 1 << 20;

  /// For rows that are in memory already.
  static Memory unlimited() {
    return new Memory(
        Integer.MAX_VALUE, Long.MAX_VALUE, usual().fingerprintBytes(), usual().streamBytes());
  }

  static Memory usual() {
    long heap = Runtime.getRuntime().maxMemory();
    return new Memory(
        PasswordAudit.DISCOVERY,
        Math.min(128 * MEBI, heap / 10),
        Math.min(256 * MEBI, heap / 8),
        (int) (256 * MEBI));
  }
}
