package org.assay.passwords;

/// How hard the passwords of a lot are to guess by somebody who knows how the lot is made,
/// estimated from the rows.
///
/// @param apparentBits bits if every place were drawn evenly from the characters seen there
/// @param medianBits bits of the median device by the best model learnt from the other rows: half
/// of the devices fall
///     within `2^medianBits` guesses
/// @param weakestBits the same for the tenth of the devices that is easiest to guess
/// @param minEntropyPerSymbol lower bound, 99 per cent, on the min-entropy of one symbol,
/// most-common-value method of
///     SP 800-90B section 6.3.1, mean over the places that vary
public record Strength(
    double apparentBits, double medianBits, double weakestBits, double minEntropyPerSymbol) {
  /// Where half of the devices fall within fewer guesses, as a power of two, the passwords count
  /// as guessable. Practice, not law.
  public static final double ENOUGH_BITS = Guessing.ENOUGH_BITS;
}
