package org.assay.passwords;

import java.util.List;

/// How hard the passwords of a lot are to guess by somebody who knows how the lot is made,
/// estimated from the rows.
///
/// @param apparentBits bits if every place were drawn evenly from the characters seen there
/// @param medianBits bits of the median device by the best model learnt from the other rows: half
/// of the devices fall within `2^medianBits` guesses
/// @param weakestBits the same for the tenth of the devices that is easiest to guess
/// @param minEntropyPerSymbol lower bound, 99 per cent, on the min-entropy of one symbol,
/// most-common-value method of SP 800-90B section 6.3.1, mean over the places that vary
/// @param firstDeviceBits guesses tried on every device, as a power of two, until the first device
///     of the lot is expected to fall
/// @param medianDeviceBits the same until half of the devices are expected to have fallen
/// @param publicWords true where public lists of words, names and passwords plainly shorten the way
/// to the median device
/// @param estimates further methods of SP 800-90B, over the symbols of the commonest length
public record Strength(
    double apparentBits,
    double medianBits,
    double weakestBits,
    double minEntropyPerSymbol,
    double firstDeviceBits,
    double medianDeviceBits,
    boolean publicWords,
    List<EntropyEstimate> estimates) {
  /// Where half of the devices fall within fewer guesses, as a power of two, the passwords count
  /// as guessable. Practice, not law.
  public static final double ENOUGH_BITS = Guessing.ENOUGH_BITS;

  /// Copies the estimates.
  public Strength {
    estimates = List.copyOf(estimates);
  }
}
