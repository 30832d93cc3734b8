package org.assay.passwords;

/// A family of tests whether passwords follow from the rows.
interface Relation {
  /// The family in plain words.
  String name();

  /// Least number of rows with which the family can show anything.
  int fewestRows();

  /// Bits that one row is worth to this family when its prediction comes true.
  default double bitsPerRow(Selection rows) {
    return rows.chance.whole();
  }

  /// Rows used up to learn the relation before it predicts.
  default int rowsToLearn(Selection rows) {
    return 2;
  }

  /// True where it finds relations that only some of the rows follow, without being told which.
  default boolean seesMinorities() {
    return false;
  }

  /// True where it is cheap enough to be tried on every production group.
  default boolean isCheap() {
    return true;
  }

  /// True where it is worth a look at each production group on its own.
  default boolean isForGroups() {
    return isCheap();
  }

  /// True where, although costly, it is worth a quick look at the largest groups.
  default boolean deservesGlance() {
    return false;
  }

  /// What there is to say of its power beyond the rows needed, to follow "nothing found", or
  /// nothing.
  default String power(Selection rows, Lot lot) {
    return "";
  }

  /// Tries the family on a selection and offers what held.
  void search(Selection rows, Search search);
}
