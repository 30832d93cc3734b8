package org.assay.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words, names and passwords that anybody finds in public lists, the commonest first: those of
/// zxcvbn4j (English words, given names, surnames, passwords that leaked).
final class PublicWords {
  static final int SHORTEST = 3;
  static final int LONGEST = 16;

  private static final Map<Character, Character> DISGUISES = Map.of(
      '4', 'a', '@', 'a', '3', 'e', '1', 'i', '!', 'i', '0', 'o', '5', 's', '$', 's', '7', 't');

  /// The lists, those first in which a guesser looks first.
  private static final List<DictionaryLoader> LISTS = List.of(
      StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER,
      StandardDictionaries.PASSWORDS_LOADER,
      StandardDictionaries.SURNAMES_LOADER,
      StandardDictionaries.FEMALE_NAMES_LOADER,
      StandardDictionaries.MALE_NAMES_LOADER);

  private final Map<String, Place> places = new HashMap<>();

  private PublicWords() {}

  /// Where a word stands.
  ///
  /// @param list number of the list, from 0
  /// @param rank words that come before it, commoner ones
  record Place(int list, int rank) {}

  private static final class Holder {
    static final PublicWords ALL = load();
  }

  /// All lists together; read once, when words are first looked for.
  static PublicWords all() {
    return Holder.ALL;
  }

  private static PublicWords load() {
    PublicWords words = new PublicWords();
    try {
      for (int list = 0; list < LISTS.size(); list++) {
        int rank = 0;
        for (String word : LISTS.get(list).load().getFrequencies())
          words.add(word, new Place(list, rank++));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return words;
  }

  private void add(String word, Place place) {
    boolean fits = word.length() >= SHORTEST && word.length() <= LONGEST;
    if (fits && word.chars().anyMatch(Character::isLetter)) places.putIfAbsent(word, place);
  }

  /// How many lists there are.
  static int lists() {
    return LISTS.size();
  }

  /// Where a word in small letters stands, or null where no list has it.
  @Nullable
  Place place(String word) {
    return places.get(word);
  }

  /// The text with figures that stand for letters read as those letters.
  static String undisguised(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++)
      out.append(DISGUISES.getOrDefault(text.charAt(i), text.charAt(i)));
    return out.toString();
  }

  /// Letters of a word that figures could stand for.
  static int disguisable(String word) {
    return (int) word.chars().filter(c -> DISGUISES.containsValue((char) c)).count();
  }
}
