package org.assay.supportperiod;

import java.util.List;
import org.assay.supportperiod.Word.Kind;

/// Words with safe looking ahead: beyond the end stands a word that matches nothing.
record Line(List<Word> words) {

  private static final Word NOTHING = new Word(Kind.SYMBOL, "", 0, 0, false, false);

  Word at(int index) {
    return index >= 0 && index < words.size() ? words.get(index) : NOTHING;
  }

  int size() {
    return words.size();
  }

  boolean is(int index, String word) {
    return at(index).text().equals(word);
  }

  boolean isAny(int index, String... choices) {
    for (var choice : choices) {
      if (is(index, choice)) return true;
    }
    return false;
  }
}
