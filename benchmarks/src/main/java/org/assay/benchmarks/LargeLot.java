package org.assay.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Writes a lot of any size: serial number, hardware address, password.
///
/// Passwords are 13 characters out of 28, drawn with a fixed seed; with `derived` they are made
/// from the serial number, so that a formula is counted over all rows. Every ten millionth device
/// has the password of the first.
///
/// `benchmarks/run large-lot FILE ROWS [derived]`
public final class LargeLot {
  private static final byte[] SYMBOLS =
      "23456789bcdfghjkmnpqrstvwxyz".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH = 13;
  private static final long REPEAT_EVERY = 10_000_000;

  private final SplittableRandom random = new SplittableRandom(20261128);
  private final boolean derived;
  private final byte[] line = new byte[64];
  private final byte[] first = new byte[LENGTH];

  private LargeLot(boolean derived) {
    this.derived = derived;
  }

  /// Writes the file.
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    long rows = Long.parseLong(arguments[1]);
    var lot = new LargeLot(arguments.length > 2);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      lot.write(rows, out);
    }
    System.out.printf("%,d rows, %,d bytes%n", rows, Files.size(file));
  }

  private void write(long rows, OutputStream out) throws IOException {
    out.write("serial,mac,password\n".getBytes(StandardCharsets.US_ASCII));
    for (long row = 0; row < rows; row++) out.write(line, 0, line(row));
  }

  /// `kb`, the ten digits of the serial number, `z`.
  private byte derived(int place) {
    return switch (place) {
      case 0 -> 'k';
      case 1 -> 'b';
      case LENGTH - 1 -> 'z';
      default -> line[place];
    };
  }

  private int line(long row) {
    int at = 0;
    line[at++] = 'W';
    line[at++] = 'D';
    for (long power = 1_000_000_000; power > 0; power /= 10)
      line[at++] = (byte) ('0' + row / power % 10);
    line[at++] = ',';
    long address = 0x02005e000000L + row;
    for (int nibble = 44; nibble >= 0; nibble -= 4) {
      line[at++] = HEX[(int) (address >>> nibble & 15)];
      if (nibble % 8 == 0 && nibble > 0) line[at++] = ':';
    }
    line[at++] = ',';
    int password = at;
    for (int i = 0; i < LENGTH; i++)
      line[at++] = derived ? derived(i) : SYMBOLS[random.nextInt(SYMBOLS.length)];
    if (row == 0) System.arraycopy(line, password, first, 0, LENGTH);
    if (row % REPEAT_EVERY == REPEAT_EVERY - 1) System.arraycopy(first, 0, line, password, LENGTH);
    line[at++] = '\n';
    return at;
  }
}
