package org.assay.passwords;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Looks for pairs of passwords that agree everywhere but at one place, more of them than chance
/// makes: passwords that were typed anew by hand, or that count at one place.
final class NearRepeats implements Relation {
  private static final int SAMPLE = 2000;
  private static final int FEWEST = 4;

  @Override
  public String name() {
    return "passwords that differ from another in one character only";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public double bitsPerRow(Selection rows) {
    return 3;
  }

  @Override
  public boolean seesMinorities() {
    return true;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    if (rows.varying.length < 4) return;
    search.tried(1);
    double all = 0;
    for (int place : rows.varying) all += rows.chance.alone(place);
    double pairs = rows.size() * (rows.size() - 1.0) / 2;
    double mean = 0;
    BitSet near = new BitSet();
    for (int place : rows.varying) {
      mean += pairs * Math.pow(2, rows.chance.alone(place) - all);
      near.or(alike(rows, place));
    }
    // So many rows have a neighbour only if there are at least half as many pairs.
    double log2 = Evidence.poisson(near.cardinality() / 2.0, mean);
    if (near.cardinality() < FEWEST || log2 > -24) return;
    int[] kept = near.stream().map(i -> rows.rows[i]).toArray();
    String text = near.cardinality() + " of " + rows.size()
        + " passwords differ from another one in a single character";
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("near-repeats", text),
        log2,
        61,
        new Selection(rows.lot, rows.label, kept),
        "who knows one password finds others by changing one character"));
  }

  /// Rows that agree with another row everywhere but at a place.
  private static BitSet alike(Selection rows, int place) {
    Map<String, Integer> first = new HashMap<>();
    BitSet alike = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      String secret = rows.secrets[i];
      Integer known =
          first.putIfAbsent(secret.substring(0, place) + secret.substring(place + 1), i);
      if (known == null || rows.secrets[known].charAt(place) == secret.charAt(place)) continue;
      alike.set(known);
      alike.set(i);
    }
    return alike;
  }
}
