package org.assay.passwords;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.passwords.Devices.Device;

/// Lots made as the law wants them: a cryptographic generator, or a keyed function with a secret
/// key. The key comes from a seed, so a lot repeats exactly; HMAC hides that from any audit.
final class SoundLots {
  private static final double LEAST_BITS = 36;

  private SoundLots() {}

  static Lot any(int rows, long seed) {
    Random shape = random(seed);
    List<Device> devices = Devices.make(rows, shape);
    String alphabet = WeakLots.alphabet(shape);
    double bits = Math.log(alphabet.length()) / Math.log(2);
    int length = (int) Math.ceil(LEAST_BITS / bits) + shape.nextInt(6);
    Function<Device, String> rule = switch (shape.nextInt(11)) {
      case 0 -> d -> drawn(block(seed, "row", d.row()), alphabet, length);
      case 1 -> d -> drawn(hmac(seed, d.serial()), alphabet, length);
      case 2 -> d -> drawn(hmac(seed, d.hex()), alphabet, length);
      case 3 -> d -> radix(aes(seed, d.row()), alphabet, length);
      case 5 -> d -> radix(derived(seed, d.serial()), alphabet, length);
      case 6 -> d -> feistel(seed, d.row(), alphabet, length);
      case 7 -> d -> phrase(block(seed, "row", d.row()));
      case 8 -> d -> words(block(seed, "row", d.row()));
      case 9 -> {
        int divisor = List.of(3, 7, 9, 11, 13, 97, 101).get(shape.nextInt(7));
        yield d -> divisible(block(seed, "row", d.row()), divisor);
      }
      case 4 -> d -> grouped(drawn(block(seed, "row", d.row()), alphabet, length));
      default -> d -> checked(drawn(hmac(seed, d.serial() + d.hex()), alphabet, length), alphabet);
    };
    return Devices.lot(devices, rule, shape.nextInt(4) == 0 ? shape : null);
  }

  /// Seeds that follow one another make `java.util.Random` begin with nearly the same number.
  static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  /// Random decimal digits and one check digit.
  static Lot checked(int rows, long seed) {
    return Devices.lot(
        Devices.make(rows, random(seed)),
        d -> checked(drawn(block(seed, "row", d.row()), WeakLots.DIGITS, 12), WeakLots.DIGITS));
  }

  /// Random words of a public list.
  static Lot phrases(int rows, long seed) {
    return Devices.lot(Devices.make(rows, random(seed)), d -> words(block(seed, "row", d.row())));
  }

  /// Random decimal numbers that a divisor divides, as check digits after ISO/IEC 7064 make them.
  static Lot divisible(int rows, int divisor, long seed) {
    return Devices.lot(
        Devices.make(rows, random(seed)), d -> divisible(block(seed, "row", d.row()), divisor));
  }

  private static String divisible(byte[] bytes, int divisor) {
    BigInteger factor = BigInteger.valueOf(divisor);
    BigInteger range = BigInteger.TEN.pow(15).divide(factor);
    return "%015d".formatted(new BigInteger(1, bytes).mod(range).multiply(factor));
  }

  static byte[] hmac(long seed, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(
          ByteBuffer.allocate(16).putLong(seed).putLong(~seed * 31).array(), "HmacSHA512"));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// HKDF of RFC 5869 from a secret master key, the device as information.
  private static byte[] derived(long seed, String device) {
    byte[] key = hmac(seed, "extract");
    byte[] info = (device + "\1").getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key, "HmacSHA512"));
      return mac.doFinal(info);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Format-preserving encryption of the row number: a balanced Feistel network of ten rounds
  /// over half the symbols each.
  private static String feistel(long seed, int row, String alphabet, int length) {
    BigInteger half = BigInteger.valueOf(alphabet.length()).pow((length + 1) / 2);
    BigInteger left = BigInteger.ZERO;
    BigInteger right = BigInteger.valueOf(row);
    for (int round = 0; round < 10; round++) {
      BigInteger mixed = new BigInteger(1, hmac(seed, round + ":" + right));
      BigInteger next = left.add(mixed).mod(half);
      left = right;
      right = next;
    }
    return radix(left, alphabet, (length + 1) / 2) + radix(right, alphabet, (length + 1) / 2);
  }

  /// Six words of a list of 2,048 made-up words.
  private static String phrase(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (int word = 0; word < 6; word++) {
      int at = ((bytes[2 * word] & 0xff) << 8 | (bytes[2 * word + 1] & 0xff)) % 2048;
      if (word > 0) out.append('.');
      out.append("bdfgklmnprstvzhj".charAt(at & 15))
          .append("aeiouywx".charAt(at >>> 4 & 7))
          .append("bdfgklmnprstvzhj".charAt(at >>> 7 & 15));
    }
    return out.toString();
  }

  /// Four or five words of a public list, so that passwords have many lengths.
  private static String words(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (int word = 0; word < 4 + (bytes[20] & 1); word++) {
      int at = (bytes[2 * word] & 0xff) << 8 | (bytes[2 * word + 1] & 0xff);
      if (word > 0) out.append('-');
      out.append(PublicLists.english().get(at % 8192));
    }
    return out.toString();
  }

  private static byte[] block(long seed, String label, int counter) {
    return hmac(seed, label + counter);
  }

  private static byte[] aes(long seed, int row) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(java.util.Arrays.copyOf(hmac(seed, "key"), 16), "AES"));
      return cipher.doFinal(ByteBuffer.allocate(16).putInt(12, row).array());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Unbiased: draws again above the greatest multiple of the alphabet.
  private static String drawn(byte[] bytes, String alphabet, int length) {
    StringBuilder out = new StringBuilder();
    int limit = 256 - 256 % alphabet.length();
    byte[] pool = bytes;
    for (int i = 0, round = 0; out.length() < length; i++) {
      if (i == pool.length) {
        pool = hmac(round++, new String(pool, StandardCharsets.ISO_8859_1));
        i = 0;
      }
      int value = pool[i] & 0xff;
      if (value < limit) out.append(alphabet.charAt(value % alphabet.length()));
    }
    return out.toString();
  }

  private static String radix(byte[] bytes, String alphabet, int length) {
    return radix(new BigInteger(1, bytes), alphabet, length);
  }

  private static String radix(BigInteger number, String alphabet, int length) {
    BigInteger rest = number;
    BigInteger base = BigInteger.valueOf(alphabet.length());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      out.append(alphabet.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return out.toString();
  }

  private static String grouped(String text) {
    return text.substring(0, 4) + "-" + text.substring(4);
  }

  /// With a check character over the others, which is no fault.
  private static String checked(String text, String alphabet) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) sum += (i + 1) * alphabet.indexOf(text.charAt(i));
    return text + alphabet.charAt(sum % alphabet.length());
  }
}
