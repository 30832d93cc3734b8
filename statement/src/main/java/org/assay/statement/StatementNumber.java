package org.assay.statement;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A statement's number, computed from its contents alone.
///
/// The contents are the compact JSON form without the members `number` and `retainUntil`. Eighty
/// bits make it hopeless to write another statement with the same number by chance: two in a
/// million million statements would share one with a probability below one half.
final class StatementNumber {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BYTES = 10;
  private static final int BITS_A_DIGIT = 5;
  private static final int DIGITS = BYTES * Byte.SIZE / BITS_A_DIGIT;
  private static final int DIGITS_A_GROUP = 4;

  private StatementNumber() {}

  static String of(StatementOfCompliance statement) {
    var contents = StatementJsonWriter.contents(statement);
    var digest = Sha256.bytesOf(new String(contents, StandardCharsets.UTF_8));
    var date = statement.issue().on().format(DateTimeFormatter.BASIC_ISO_DATE);
    return String.format(Locale.ROOT, "PSTI-%s-%s", date, grouped(base32(digest)));
  }

  private static String base32(byte[] digest) {
    var bits = new BigInteger(1, Arrays.copyOf(digest, BYTES));
    return IntStream.range(0, DIGITS)
        .map(digit -> bits.shiftRight(BITS_A_DIGIT * (DIGITS - 1 - digit)).intValue()
            & (CROCKFORD.length() - 1))
        .mapToObj(value -> String.valueOf(CROCKFORD.charAt(value)))
        .collect(Collectors.joining());
  }

  private static String grouped(String digits) {
    return IntStream.range(0, DIGITS / DIGITS_A_GROUP)
        .mapToObj(group -> digits.substring(group * DIGITS_A_GROUP, (group + 1) * DIGITS_A_GROUP))
        .collect(Collectors.joining("-"));
  }
}
