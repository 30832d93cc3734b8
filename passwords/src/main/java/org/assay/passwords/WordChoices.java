package org.assay.passwords;

import java.util.List;

/// Looks for words that are chosen by the row: by its characters, by a generator seeded with it,
/// or by a digest of it. The lists of words are discovered from the lot.
final class WordChoices implements Relation {
  private static final List<Relation> BY =
      List.of(new SymbolTables(), new SeededByRow(), new DigestPipelines());
  private static final int FEWEST = 20;

  @Override
  public String name() {
    return "words that a character, a seeded generator or a digest of the row chooses from lists";
  }

  @Override
  public int fewestRows() {
    return Selection.FEWEST;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return FEWEST;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public void search(Selection rows, Search search) {
    Wording wording = Wording.of(search.lot);
    if (wording == null || !isFirst(rows, search)) return;
    Lot coded = wording.coded(search.lot);
    if (coded.size() < FEWEST) return;
    Selection all = Selection.byLength(coded).getFirst();
    Search apart = search.over(coded);
    for (Relation relation : BY) relation.search(all, apart);
    search.tried(apart.hypotheses());
    for (Candidate found : apart.candidates())
      if (found.formula().predicts()) search.offer(worded(found, wording, rows));
  }

  /// True for the length that most passwords of the lot have: words have many lengths, and one
  /// look at all of them is enough.
  private static boolean isFirst(Selection rows, Search search) {
    return rows.length == Selection.byLength(search.lot).getFirst().length;
  }

  private static Candidate worded(Candidate found, Wording wording, Selection rows) {
    return new Candidate(
        found.ground(),
        new Worded(wording, found.formula()),
        found.log2(),
        found.order(),
        rows,
        found.why());
  }
}
