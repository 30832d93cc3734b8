package org.assay.passwords.fingerprints;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.PasswordFingerprint;
import org.assay.passwords.keys.KeyProvider;
import org.jspecify.annotations.Nullable;

/// Which passwords are taken: by earlier lots, whose fingerprints stand in a file, and by the lot
/// at hand. Never holds a password.
///
/// A fingerprint has 64 bits, so that a new password is taken for an old one with a chance of
/// `earlier / 2^64`: one in 10^11 with a hundred million devices. Then another one is made; two
/// equal passwords are always noticed.
///
/// A set belongs to one process at a time. What is added is kept by [#save] only.
public final class FingerprintSet implements AutoCloseable {
  private final PasswordFingerprint keyed;
  private final NewFingerprints fresh;
  private final @Nullable FingerprintFile earlier;
  private final byte[] keyCheck;
  private final @Nullable FileChannel lock;

  private FingerprintSet(
      PasswordFingerprint keyed,
      long expected,
      @Nullable FingerprintFile earlier,
      byte[] keyCheck,
      @Nullable FileChannel lock) {
    this.keyed = keyed;
    this.fresh = new NewFingerprints(expected);
    this.earlier = earlier;
    this.keyCheck = keyCheck;
    this.lock = lock;
  }

  /// A set for one lot alone, under a key that is forgotten with it.
  ///
  /// @param expected devices of the lot
  public static FingerprintSet ofOneLot(long expected) {
    return new FingerprintSet(
        new Fingerprinter(new PassingKey(new SecureRandom())), expected, null, new byte[0], null);
  }

  /// Makes an empty set.
  ///
  /// @throws UnusableSetException where there is a file of that name
  public static void create(Path file, KeyProvider keys) throws IOException {
    if (Files.exists(file)) {
      throw new UnusableSetException(
          "there is a file '%s' already; a set of fingerprints is never overwritten"
              .formatted(file));
    }
    FingerprintFile.create(file, new Fingerprinter(keys).keyCheck());
  }

  /// Opens a set, for this process alone.
  ///
  /// @param expected new devices
  /// @throws UnusableSetException where it cannot be used, with the reason
  public static FingerprintSet open(Path file, KeyProvider keys, long expected) throws IOException {
    var keyed = new Fingerprinter(keys);
    byte[] check = keyed.keyCheck();
    if (!Files.isRegularFile(file)) FingerprintFile.open(file, check).close();
    FileChannel lock = locked(file);
    try {
      return new FingerprintSet(keyed, expected, FingerprintFile.open(file, check), check, lock);
    } catch (IOException | RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    var beside = file.resolveSibling("." + file.getFileName() + ".lock");
    var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return channel;
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      throw inUse(file);
    }
    channel.close();
    throw inUse(file);
  }

  private static UnusableSetException inUse(Path file) {
    return new UnusableSetException(
        "the set of fingerprints '%s' is in use by another run; try again when that has ended"
            .formatted(file));
  }

  /// The function that makes fingerprints under the key of this set.
  public PasswordFingerprint fingerprints() {
    return keyed;
  }

  /// Takes a password; false where it was taken before, by an earlier lot or by this one.
  public boolean add(FactoryPassword password) {
    return add(password.fingerprint(keyed));
  }

  /// The same by its fingerprint.
  public boolean add(long fingerprint) {
    return !isEarlier(fingerprint) && fresh.add(fingerprint);
  }

  /// True where an earlier lot has this fingerprint.
  public boolean isEarlier(long fingerprint) {
    return earlier != null && earlier.has(fingerprint);
  }

  /// True for a set that knows no earlier lots and keeps nothing.
  public boolean isOfOneLot() {
    return earlier == null;
  }

  /// Fingerprints of earlier lots.
  public long earlier() {
    return earlier == null ? 0 : earlier.count();
  }

  /// Fingerprints that were added.
  public long added() {
    return fresh.size();
  }

  /// The chance that a password which was never seen is taken for one of an earlier lot.
  public double falsePositives() {
    return earlier() / 0x1p64;
  }

  /// Writes what was added to the file: beside it first, then in its place. Ends the use of the
  /// set.
  ///
  /// @throws UnusableSetException where the file is damaged; it stays as it is
  public void save() throws IOException {
    if (earlier == null) throw new IllegalStateException("a set of one lot has no file");
    earlier.replaceWith(fresh.sorted(), keyCheck);
  }

  @Override
  public void close() throws IOException {
    if (earlier != null) earlier.close();
    if (lock != null) lock.close();
  }
}
