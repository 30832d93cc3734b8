package org.assay.passwords.generation;

import java.util.EnumSet;
import java.util.Set;

/// Kinds of characters, as rules on passwords count them.
enum CharacterClass {
  DIGIT,
  LOWER,
  UPPER,
  OTHER;

  static CharacterClass of(char symbol) {
    if (symbol >= '0' && symbol <= '9') return DIGIT;
    if (symbol >= 'a' && symbol <= 'z') return LOWER;
    return symbol >= 'A' && symbol <= 'Z' ? UPPER : OTHER;
  }

  static Set<CharacterClass> in(String text) {
    Set<CharacterClass> found = EnumSet.noneOf(CharacterClass.class);
    for (int i = 0; i < text.length(); i++) found.add(of(text.charAt(i)));
    return found;
  }
}
