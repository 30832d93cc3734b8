package org.assay.passwords;

import java.util.List;
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
  COMPLEMENTED("complemented") {
    @Override
    @Nullable
    String apply(String text) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int digit = Character.digit(text.charAt(i), 16);
        if (digit < 0) return null;
        char other = Character.forDigit(15 - digit, 16);
        out.append(Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(other) : other);
      }
      return out.toString();
    }
  },
  NINES("nines' complement of") {
    @Override
    @Nullable
    String apply(String text) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int digit = Character.digit(text.charAt(i), 10);
        if (digit < 0) return null;
        out.append(9 - digit);
      }
      return out.toString();
    }
  },
  CAPITALS_EVEN("every second letter from the first in capitals") {
    @Override
    String apply(String text) {
      return alternating(text, 0);
    }
  },
  CAPITALS_ODD("every second letter from the second in capitals") {
    @Override
    String apply(String text) {
      return alternating(text, 1);
    }
  },
  BYTES_IN_DECIMAL("bytes in decimal of") {
    @Override
    @Nullable
    String apply(String text) {
      return bytes(text, "%d");
    }
  },
  BYTES_UNPADDED("bytes in hex without leading zeros of") {
    @Override
    @Nullable
    String apply(String text) {
      return bytes(text, "%x");
    }
  },
  DIGITS_SPELT("spelt digits of") {
    @Override
    @Nullable
    String apply(String text) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int digit = Character.digit(text.charAt(i), 10);
        if (digit < 0) return null;
        out.append(WORDS.get(digit));
      }
      return out.toString();
    }
  },
  REPEATED_TO_64("repeated to 64 characters") {
    @Override
    String apply(String text) {
      return text.repeat(64 / Math.max(1, text.length()) + 1).substring(0, text.isEmpty() ? 0 : 64);
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

  private static final List<String> WORDS =
      List.of("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private static String alternating(String text, int capitals) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(i % 2 == capitals ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return out.toString();
  }

  /// Each byte of hexadecimal text written anew, a full stop between.
  private static @Nullable String bytes(String text, String form) {
    String bytes = Bytes.ofHex(text);
    return bytes == null
        ? null
        : bytes
            .chars()
            .mapToObj(b -> form.formatted(b))
            .collect(java.util.stream.Collectors.joining("."));
  }

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
