package org.assay.passwords;

import java.math.BigInteger;

/// How a symbol is cut from the state of a congruential generator.
enum StateCut {
  /// The whole range of the state in equal parts: top bits where the alphabet is a power of two.
  SCALED("the state scaled to the alphabet"),
  /// The state modulo the alphabet.
  MOD("the state modulo the alphabet"),
  /// Bits 16 to 30 modulo the alphabet, as MSVC and ANSI C `rand() % n`.
  BITS_16_TO_30_MOD("bits 16 to 30 modulo the alphabet"),
  /// Bits 17 to 47 modulo the alphabet, as `java.util.Random.nextInt(n)` and `lrand48() % n`.
  BITS_17_TO_47_MOD("bits 17 to 47 modulo the alphabet"),
  /// Bits 32 to 62 modulo the alphabet, as `rand() % n` of newlib.
  BITS_32_TO_62_MOD("bits 32 to 62 modulo the alphabet"),
  /// Bits 33 to 63 modulo the alphabet, as `rand() % n` of musl.
  BITS_33_TO_63_MOD("bits 33 to 63 modulo the alphabet"),
  /// The upper half of a 32-bit state, modulo the alphabet.
  BITS_16_TO_31_MOD("bits 16 to 31 modulo the alphabet");

  private final String label;

  StateCut(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  int digit(BigInteger state, BigInteger modulus, int range) {
    return switch (this) {
      case SCALED -> state.multiply(BigInteger.valueOf(range)).divide(modulus).intValue();
      case MOD -> state.mod(BigInteger.valueOf(range)).intValue();
      case BITS_16_TO_30_MOD -> (int) ((state.longValue() >>> 16 & 0x7fff) % range);
      case BITS_17_TO_47_MOD -> (int) ((state.longValue() >>> 17 & 0x7fffffffL) % range);
      case BITS_32_TO_62_MOD -> (int) ((state.longValue() >>> 32 & 0x7fffffffL) % range);
      case BITS_33_TO_63_MOD -> (int) ((state.longValue() >>> 33) % range);
      case BITS_16_TO_31_MOD -> (int) ((state.longValue() >>> 16 & 0xffff) % range);
    };
  }
}
