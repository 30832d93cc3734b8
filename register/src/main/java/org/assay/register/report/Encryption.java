package org.assay.register.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// How a finder has encrypted what they wrote. The office does not decrypt it: the analyst does,
/// with the key that the office published.
public enum Encryption {
  NONE,
  /// An OpenPGP message (RFC 9580).
  PGP,
  /// A file of age (C2SP age).
  AGE;

  private static final String PGP_HEAD = "-----BEGIN PGP MESSAGE-----";
  private static final String AGE_ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----";
  private static final String AGE_HEAD = "age-encryption.org/v1\n";

  /// The code that is kept.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Encryption ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// Recognises a text that is one armoured message.
  public static Encryption of(String text) {
    var stripped = text.strip();
    if (stripped.startsWith(PGP_HEAD)) return PGP;
    return stripped.startsWith(AGE_ARMOUR) ? AGE : NONE;
  }

  /// Recognises a file: armoured, or an age file, or the first packets of an OpenPGP message.
  public static Encryption of(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    var armoured = of(head);
    if (armoured != NONE) return armoured;
    if (head.startsWith(AGE_HEAD)) return AGE;
    return bytes.length > 12 && isSessionKeyPacket(bytes) ? PGP : NONE;
  }

  // An encrypted message begins with an encrypted session key (packet 1 or 3) of version 3, 4 or
  // 6.
  private static boolean isSessionKeyPacket(byte[] bytes) {
    int first = bytes[0] & 0xff;
    boolean newForm = (first & 0xc0) == 0xc0;
    int packet = newForm ? first & 0x3f : (first & 0x3c) >> 2;
    if ((first & 0x80) == 0 || (packet != 1 && packet != 3)) return false;
    int length = newForm ? newLength(bytes[1] & 0xff) : 1 << (first & 3);
    int version = length < 1 || length > 5 ? -1 : bytes[1 + length];
    return Arrays.binarySearch(new int[] {3, 4, 6}, version) >= 0;
  }

  private static int newLength(int octet) {
    if (octet < 192) return 1;
    return octet < 224 ? 2 : 5;
  }
}
