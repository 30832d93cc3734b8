package org.assay.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Words that anybody finds.
final class PublicLists {
  private PublicLists() {}

  private static final class Holder {
    static final List<String> ENGLISH = read();
  }

  /// English words of four to eight letters, the commonest first.
  static List<String> english() {
    return Holder.ENGLISH;
  }

  private static List<String> read() {
    try {
      return StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load().getFrequencies().stream()
          .filter(word -> word.matches("[a-z]{4,8}"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
