package org.assay.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of the block that is being read: white space folded, with the places of its words and
/// its links.
final class BlockText {

  private static final int LONGEST_ENTITY = 34;

  private final StringBuilder text = new StringBuilder();
  private final Places.Builder places = new Places.Builder();
  private final List<Link> links = new ArrayList<>();
  private String linkAddress = "";
  private int linkStart = -1;
  private boolean allStrong = true;
  private boolean anyLetter;
  private boolean pendingBlank;
  private boolean pendingBreak;

  boolean isBlank() {
    return text.isEmpty();
  }

  void append(
      String words, boolean strong, boolean keepsLines, SourceText source, int sourceStart) {
    int at = sourceStart;
    boolean wordBegins = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && keepsLines) {
        lineBreak();
        wordBegins = true;
      } else if (isBlank(c)) {
        pendingBlank = true;
        wordBegins = true;
      } else if (!isInvisible(c)) {
        appendPending();
        if (wordBegins && at >= 0) {
          places.add(text.length(), source.place(Math.min(at, source.text().length())));
        }
        wordBegins = false;
        text.append(c);
        noteStrength(c, strong);
      }
      at = sourceStart < 0 ? -1 : next(source.text(), at, c);
    }
  }

  private void noteStrength(char c, boolean strong) {
    if (!Character.isLetterOrDigit(c)) return;
    anyLetter = true;
    allStrong &= strong;
  }

  private void appendPending() {
    if (pendingBreak && !text.isEmpty()) text.append('\n');
    else if (pendingBlank && !text.isEmpty()) text.append(' ');
    pendingBreak = false;
    pendingBlank = false;
  }

  void lineBreak() {
    pendingBreak = true;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
  }

  /// Soft hyphens, zero-width characters and marks of direction: nobody sees them.
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }

  /// The offset in the source of the character after this one; an entity is one character.
  private static int next(String source, int at, char c) {
    if (at >= source.length()) return at;
    char written = source.charAt(at);
    if (written == '&') return afterEntity(source, at, c);
    return written == '\r' && c == '\n' ? at + 2 : at + 1;
  }

  private static int afterEntity(String source, int at, char c) {
    int limit = Math.min(source.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < limit; i++) {
      char letter = source.charAt(i);
      if (letter == ';') return Character.isHighSurrogate(c) ? at : i + 1;
      if (!Character.isLetterOrDigit(letter) && letter != '#') break;
    }
    return at + 1;
  }

  void openLink(String address, boolean isLink) {
    closeLink();
    if (!isLink) return;
    linkAddress = address.strip();
    linkStart = text.length();
  }

  void closeLink() {
    if (linkStart < 0) return;
    int start = Math.min(linkStart, text.length());
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
    links.add(new Link(start, text.length(), text.substring(start), linkAddress));
    linkStart = -1;
  }

  /// The text of the next block; a link that is still open goes on in it.
  BlockText next() {
    var next = new BlockText();
    if (linkStart >= 0) {
      var address = linkAddress;
      closeLink();
      next.openLink(address, true);
    }
    return next;
  }

  Block block(
      int index,
      BlockKind kind,
      int level,
      Region region,
      Visibility visibility,
      Optional<Cell> cell,
      Optional<String> language) {
    return new Block(
        index,
        kind,
        level,
        text.toString(),
        places.build(),
        region,
        visibility,
        allStrong && anyLetter,
        links,
        cell,
        language);
  }
}
