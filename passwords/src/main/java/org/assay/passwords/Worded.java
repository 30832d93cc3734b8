package org.assay.passwords;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A rule that says which words of which lists make the password.
///
/// @param wording the lists, and how the password is put together
/// @param of the rule for the symbols that stand for the words
record Worded(Wording wording, Formula of) implements Formula {
  private static final Pattern CODES = Pattern.compile("\"([^\"]*[\u4e00-\ucdff][^\"]*)\"");

  @Override
  public @Nullable String predict(Lot lot, int row) {
    String coded = of.predict(lot, row);
    return coded == null ? null : wording.spelled(coded);
  }

  @Override
  public boolean explains(Lot lot, int row) {
    String coded = wording.coded(lot.secret(row));
    return coded != null && Formula.agrees(of.predict(lot, row), coded);
  }

  @Override
  public String readable() {
    String codes = CODES
        .matcher(of.readable())
        .replaceAll((MatchResult list) ->
            "a list of " + list.group(1).length() + " words, in an order of its own");
    return "with words and digits counted as one character each, " + codes;
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries("formula", "worded", "wording", wording.program(), "of", of.program());
  }

  @Override
  public Set<Column> columns() {
    return of.columns();
  }

  static Worded of(Map<String, ?> program, Lot lot) {
    return new Worded(
        Wording.of(Program.map(program, "wording")), Formula.of(Program.map(program, "of"), lot));
  }
}
