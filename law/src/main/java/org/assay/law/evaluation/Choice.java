package org.assay.law.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assay.law.Truth;

/// Numbered leaves that would all have to come out as stated: a [Way] while it is searched for.
///
/// @param literals for each leaf twice its number, plus one where it has to be true; ascending
@SuppressWarnings("ArrayRecordComponent") // compared millions of times, never handed out
record Choice(int[] literals) {

  static final Choice NONE = new Choice(new int[0]);

  /// Fewer leaves first; among as many, those that have to be false, then by number.
  static final Comparator<Choice> SMALLEST_FIRST = Choice::compare;

  static Choice of(int leaf, Truth wanted) {
    return new Choice(new int[] {2 * leaf + (wanted == Truth.TRUE ? 1 : 0)});
  }

  static int leaf(int literal) {
    return literal >> 1;
  }

  static Truth wanted(int literal) {
    return Truth.of((literal & 1) == 1);
  }

  boolean contains(Choice other) {
    int at = 0;
    for (int literal : other.literals) {
      while (at < literals.length && literals[at] < literal) {
        at++;
      }
      if (at == literals.length || literals[at] != literal) {
        return false;
      }
    }
    return true;
  }

  /// How many of its leaves have that number or a higher one.
  int countFrom(int leaf) {
    int first = literals.length;
    while (first > 0 && leaf(literals[first - 1]) >= leaf) {
      first--;
    }
    return literals.length - first;
  }

  Choice without(int literal) {
    return new Choice(IntStream.of(literals).filter(each -> each != literal).toArray());
  }

  /// Both at once, or nothing where they contradict each other.
  Optional<Choice> with(Choice other) {
    int[] joined = IntStream.concat(IntStream.of(literals), IntStream.of(other.literals))
        .sorted()
        .distinct()
        .toArray();
    for (int i = 1; i < joined.length; i++) {
      if (leaf(joined[i]) == leaf(joined[i - 1])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Choice(joined));
  }

  private static int compare(Choice one, Choice other) {
    int order = Integer.compare(one.literals.length, other.literals.length);
    for (int i = 0; order == 0 && i < one.literals.length; i++) {
      order = compare(one.literals[i], other.literals[i]);
    }
    return order;
  }

  private static int compare(int one, int other) {
    int order = Integer.compare(one & 1, other & 1);
    return order == 0 ? Integer.compare(one, other) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Choice choice && Arrays.equals(literals, choice.literals);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(literals);
  }
}
