package org.assay.passwords;

/// A keyed fingerprint of a password: without the key it says nothing about it. Equal passwords
/// have equal fingerprints under one key.
@FunctionalInterface
public interface PasswordFingerprint {
  /// The fingerprint of the UTF-8 bytes of a password, from `from` to `to`.
  long of(byte[] bytes, int from, int to);

  /// Is shown one fingerprint after another.
  @FunctionalInterface
  interface Consumer {
    /// Is shown the fingerprint of a row.
    ///
    /// @param row place of the row among the devices of the lot, from 0
    void accept(int row, long fingerprint);
  }
}
