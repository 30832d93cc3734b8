package org.assay.passwords;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The password is a text made from the row, or holds it at a place.
///
/// @param text what is written
/// @param at where it begins; -1 where the text is the whole password; below -1, where it begins
/// counted from the end (-2 means that it ends with the last character, -3 one before, and so on)
record Spelled(Text text, int at) implements Formula {
  static final int WHOLE = -1;

  @Override
  public @Nullable String predict(Lot lot, int row) {
    String spelled = text.at(lot, row);
    if (spelled == null || at == WHOLE) return spelled;
    int length = lot.secret(row).length();
    int from = at >= 0 ? at : length - spelled.length() + at + 2;
    if (from < 0 || from + spelled.length() > length) return null;
    return "\0".repeat(from) + spelled + "\0".repeat(length - from - spelled.length());
  }

  @Override
  public String readable() {
    if (at == WHOLE) return "password = " + text.formula();
    String place = at == 0 ? "begins with " : at == -2 ? "ends with " : "holds ";
    return "password " + place + text.formula();
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries("formula", "spelled", "at", (long) at, "of", text.program());
  }

  @Override
  public Set<Column> columns() {
    return text.columns();
  }

  static Spelled of(Map<String, ?> program, Lot lot) {
    return new Spelled(Text.of(Program.map(program, "of"), lot), Program.integer(program, "at"));
  }
}
