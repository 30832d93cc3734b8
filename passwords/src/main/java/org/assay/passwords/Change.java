package org.assay.passwords;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Rewritings of a text that keyed-in formulas use.
enum Change {
  LOWER("lower") {
    @Override
    String apply(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  },
  UPPER("upper") {
    @Override
    String apply(String text) {
      return text.toUpperCase(Locale.ROOT);
    }
  },
  PLAIN("plain") {
    @Override
    @Nullable
    String apply(String text) {
      return kept(text, Character::isLetterOrDigit);
    }
  },
  DIGITS("digits of") {
    @Override
    @Nullable
    String apply(String text) {
      return kept(text, c -> c >= '0' && c <= '9');
    }
  },
  LETTERS("letters of") {
    @Override
    @Nullable
    String apply(String text) {
      return kept(text, Character::isLetter);
    }
  },
  REVERSED("reversed") {
    @Override
    String apply(String text) {
      return new StringBuilder(text).reverse().toString();
    }
  },
  PAIRS_REVERSED("bytes reversed") {
    @Override
    String apply(String text) {
      StringBuilder out = new StringBuilder();
      for (int end = text.length(); end > 0; end -= 2) out.append(text, Math.max(0, end - 2), end);
      return out.toString();
    }
  },
  NO_LEADING_ZEROS("without leading zeros") {
    @Override
    String apply(String text) {
      int i = 0;
      while (i < text.length() - 1 && text.charAt(i) == '0') i++;
      return text.substring(i);
    }
  },
  HEX_OF_TEXT("hex of the characters of") {
    @Override
    String apply(String text) {
      return Encoding.HEX_UPPER.of(Bytes.of(text));
    }
  },
  BYTES_OF_HEX("bytes of hex") {
    @Override
    @Nullable
    String apply(String text) {
      return Bytes.ofHex(text);
    }
  };

  private final String label;

  Change(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  abstract @Nullable String apply(String text);

  private interface Keep {
    boolean test(char c);
  }

  private static @Nullable String kept(String text, Keep keep) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++)
      if (keep.test(text.charAt(i))) out.append(text.charAt(i));
    return out.isEmpty() ? null : out.toString();
  }
}
