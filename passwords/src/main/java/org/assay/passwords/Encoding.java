package org.assay.passwords;

import java.math.BigInteger;
import java.util.Base64;

/// Ways to write bytes as text.
enum Encoding {
  HEX_LOWER("hex"),
  HEX_UPPER("HEX"),
  BASE64("base64"),
  BASE64_URL("base64url"),
  BASE32("base32"),
  BASE32_LOWER("base32 in lower case"),
  BASE32_HEX("base32hex"),
  CROCKFORD("Crockford base32"),
  CROCKFORD_LOWER("Crockford base32 in lower case"),
  Z_BASE32("z-base-32"),
  BASE36("base36"),
  BASE36_UPPER("BASE36"),
  BASE58("base58"),
  BASE62("base62"),
  DECIMAL("decimal");

  private static final String RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BITCOIN =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String ALNUM =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final String label;

  Encoding(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String of(byte[] bytes) {
    return switch (this) {
      case HEX_LOWER -> bits(bytes, 4, "0123456789abcdef");
      case HEX_UPPER -> bits(bytes, 4, "0123456789ABCDEF");
      case BASE64 -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
      case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case BASE32 -> bits(bytes, 5, RFC4648);
      case BASE32_LOWER -> bits(bytes, 5, "abcdefghijklmnopqrstuvwxyz234567");
      case BASE32_HEX -> bits(bytes, 5, "0123456789ABCDEFGHIJKLMNOPQRSTUV");
      case CROCKFORD -> bits(bytes, 5, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
      case CROCKFORD_LOWER -> bits(bytes, 5, "0123456789abcdefghjkmnpqrstvwxyz");
      case Z_BASE32 -> bits(bytes, 5, "ybndrfg8ejkmcpqxot1uwisza345h769");
      case BASE36 -> radix(bytes, "0123456789abcdefghijklmnopqrstuvwxyz");
      case BASE36_UPPER -> radix(bytes, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      case BASE58 -> radix(bytes, BITCOIN);
      case BASE62 -> radix(bytes, ALNUM);
      case DECIMAL -> new BigInteger(1, bytes).toString();
    };
  }

  static String bits(byte[] bytes, int width, String alphabet) {
    StringBuilder out = new StringBuilder(bytes.length * 8 / width + 1);
    int buffer = 0;
    int held = 0;
    for (byte b : bytes) {
      buffer = buffer << 8 | (b & 0xff);
      held += 8;
      while (held >= width) {
        held -= width;
        out.append(alphabet.charAt(buffer >>> held & ((1 << width) - 1)));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) out.append(alphabet.charAt((buffer << (width - held)) & ((1 << width) - 1)));
    return out.toString();
  }

  static String radix(byte[] bytes, String alphabet) {
    BigInteger base = BigInteger.valueOf(alphabet.length());
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder out = new StringBuilder();
    while (number.signum() > 0) {
      BigInteger[] parts = number.divideAndRemainder(base);
      out.append(alphabet.charAt(parts[1].intValue()));
      number = parts[0];
    }
    return out.reverse().toString();
  }
}
