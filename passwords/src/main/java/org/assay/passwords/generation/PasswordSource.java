package org.assay.passwords.generation;

import java.security.GeneralSecurityException;
import java.util.List;

/// Where passwords come from. For one thread.
public sealed interface PasswordSource
    permits RandomPasswords, HashedPasswords, EncryptedPasswords {
  /// The characters that are chosen for a device.
  ///
  /// @param identity what identifies the device
  /// @param attempt 0 at first; more where the password of the attempt before is taken already
  String chosen(List<String> identity, int attempt) throws GeneralSecurityException;

  /// Refuses an identity that no password can be made from.
  ///
  /// @throws IllegalArgumentException with the reason
  default void check(List<String> identity) {}

  /// True where the password follows from the identity, so that no two devices may share one.
  boolean needsIdentity();

  /// In one sentence, for the record of the lot.
  String words();
}
