package org.assay.passwords;

/// Looks for symbols that come more often than others. Words are left to the guesser: letters of
/// words are never even.
final class Biases implements Relation {
  @Override
  public String name() {
    return "symbols that come more often than others";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (!rows.chance.isIndependent() || rows.size() < search.lot.size() / 2) return;
    Guessing.bias(rows, search);
  }
}
