package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.supportperiod.Word.Kind;

/// Cuts a text into words, numbers, symbols, line ends and cell borders. Letters and digits are
/// parted (`5yr` is two pieces), ideographs stand alone, a hyphen between letters is dropped.
final class Tokenizer {

  private static final int LONGEST_NUMBER = 9;

  private final String text;
  private final Steps steps;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private boolean blankBefore = true;

  private Tokenizer(String text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  static List<Word> words(String text, Steps steps) {
    return new Tokenizer(text, steps).run();
  }

  private List<Word> run() {
    while (at < text.length()) {
      steps.one();
      next(text.codePointAt(at));
    }
    return words;
  }

  private void next(int point) {
    if (point == '\n') {
      add(Kind.LINE, at + 1);
    } else if (point == '\t' || point == '|') {
      add(Kind.CELL, at + 1);
    } else if (isBlank(point)) {
      at += Character.charCount(point);
      blankBefore = true;
    } else if (isDigit(point)) {
      number();
    } else if (Character.isIdeographic(point)) {
      add(Kind.WORD, at + Character.charCount(point));
    } else if (Character.isLetter(point)) {
      letters();
    } else if (!isHyphenInWord(point)) {
      add(Kind.SYMBOL, at + Character.charCount(point));
    } else {
      at++;
    }
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || isInvisible(point);
  }

  private static boolean isInvisible(int point) {
    return point == 0x200b || point == 0xfeff || point == 0xad || point == 0x2060;
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  private static boolean isHyphen(int point) {
    return point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
  }

  private boolean isHyphenInWord(int point) {
    return isHyphen(point)
        && point != 0x2014
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private void number() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
      steps.one();
    }
    add(end - at <= LONGEST_NUMBER ? Kind.NUMBER : Kind.WORD, end);
  }

  private void letters() {
    int end = at;
    while (end < text.length() && isInside(end)) {
      end += Character.charCount(text.codePointAt(end));
      steps.one();
    }
    add(Kind.WORD, end);
  }

  private boolean isInside(int place) {
    int point = text.codePointAt(place);
    if (Character.isLetter(point) && !Character.isIdeographic(point)) return true;
    return isApostrophe(point)
        && place > at
        && place + 1 < text.length()
        && Character.isLetter(text.charAt(place + 1));
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019;
  }

  private void add(Kind kind, int end) {
    var raw = text.substring(at, end);
    boolean capital = Character.isUpperCase(raw.codePointAt(0));
    words.add(new Word(kind, plain(raw), at, end, !blankBefore, capital));
    blankBefore = kind == Kind.LINE || kind == Kind.CELL;
    at = end;
  }

  private static String plain(String raw) {
    if (raw.length() == 1 && isHyphen(raw.charAt(0))) return "-";
    return raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
  }
}
