package org.assay.passwords.generation;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.passwords.ColumnRole;

/// The number that an identifier stands for; two identifiers never share one. The column decides
/// how to count, so that the same device has the same number in every file.
enum Numbering {
  /// A hardware address: 48 bits.
  ADDRESS {
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");

    @Override
    BigInteger of(String identifier) {
      String plain = identifier.toLowerCase(Locale.ROOT).replaceAll("[:.-]", "");
      if (!MAC.matcher(plain).matches()) throw new IllegalArgumentException("no hardware address");
      return new BigInteger(plain, 16);
    }
  },
  /// Decimal digits of one length, such as an IMEI.
  DIGITS {
    @Override
    BigInteger of(String identifier) {
      if (!identifier.matches("[0-9]{14,16}"))
        throw new IllegalArgumentException("not 14 to 16 digits");
      return bijective(identifier, "0123456789");
    }
  },
  /// Digits, upper-case letters and hyphens.
  TEXT {
    @Override
    BigInteger of(String identifier) {
      return bijective(identifier, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    }
  };

  abstract BigInteger of(String identifier);

  static Numbering of(ColumnRole role) {
    return switch (role) {
      case MAC -> ADDRESS;
      case IMEI -> DIGITS;
      case SERIAL, SSID, MODEL, MADE, PASSWORD, OTHER -> TEXT;
    };
  }

  /// Bijective numeration: no two texts, whatever their lengths, have one number.
  private static BigInteger bijective(String text, String symbols) {
    BigInteger base = BigInteger.valueOf(symbols.length());
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = symbols.indexOf(text.charAt(i));
      if (digit < 0)
        throw new IllegalArgumentException("characters other than digits, A to Z and hyphen");
      number = number.multiply(base).add(BigInteger.valueOf(digit + 1L));
    }
    return number;
  }
}
