package org.assay.passwords.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A key of 256 bits in a file that only its owner may read: one line, `assay-key/1` and 64
/// hexadecimal digits. Each purpose gets a key of its own from it by HKDF (RFC 5869).
public final class KeyFile implements KeyProvider {
  private static final int BYTES = 32;
  private static final Pattern LINE = Pattern.compile("assay-key/1 ([0-9a-f]{64})\\s*");
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final byte[] key;

  private KeyFile(Path file, byte[] key) {
    this.file = file;
    this.key = key;
  }

  /// The key in a file.
  ///
  /// @throws UnusableKeyException where it is no key file, or others may read it
  public static KeyFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableKeyException(
          "there is no key file '%s'; make one with 'assay passwords new-key'".formatted(file));
    }
    refuseOpen(file);
    var found = LINE.matcher(start(file));
    if (!found.matches()) {
      throw new UnusableKeyException(
          "'%s' is no key file: found other text, expected one line of 'assay-key/1' and 64 hexadecimal digits"
              .formatted(file));
    }
    return new KeyFile(file, HexFormat.of().parseHex(found.group(1)));
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(128), StandardCharsets.ISO_8859_1);
    }
  }

  private static void refuseOpen(Path file) throws IOException {
    if (!isPosix(file)) return;
    var allowed = Files.getPosixFilePermissions(file);
    if (!OWNER.containsAll(allowed)) {
      throw new UnusableKeyException(
          "others may read the key file '%s' (%s); if nobody has, run: chmod 600 %s"
              .formatted(file, PosixFilePermissions.toString(allowed), file));
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Makes a new key that only the owner may read.
  ///
  /// @throws UnusableKeyException where there is a file of that name: a key is never overwritten
  public static KeyFile create(Path file, SecureRandom random) throws IOException {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    String line = "assay-key/1 " + HexFormat.of().formatHex(key) + "\n";
    try (var channel = created(file)) {
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    } catch (FileAlreadyExistsException present) {
      throw new UnusableKeyException(
          "there is a file '%s' already; a key is never overwritten".formatted(file));
    }
    return new KeyFile(file, key);
  }

  private static FileChannel created(Path file) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return isPosix(file)
        ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OWNER))
        : FileChannel.open(file, options);
  }

  @Override
  public Mac mac(Purpose purpose) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(derived(purpose, "HmacSHA256"));
    return mac;
  }

  @Override
  public Cipher aes(Purpose purpose) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, derived(purpose, "AES"));
    return cipher;
  }

  private SecretKey derived(Purpose purpose, String algorithm) throws GeneralSecurityException {
    var info = "assay-key/1 " + purpose.name().toLowerCase(Locale.ROOT) + " " + algorithm;
    var parameters = HKDFParameterSpec.ofExtract()
        .addIKM(key)
        .thenExpand(info.getBytes(StandardCharsets.US_ASCII), BYTES);
    return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
  }

  @Override
  public String place() {
    return "key file " + file.getFileName();
  }

  @Override
  public String toString() {
    return "KeyFile[hidden]";
  }
}
