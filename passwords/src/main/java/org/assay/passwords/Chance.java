package org.assay.passwords;

import java.util.Arrays;

/// How likely a blind guess of one symbol, or of a whole password, comes true: the yardstick of
/// every finding.
///
/// A symbol counts for `-log2` of the upper bound (four standard errors) on the share of its
/// commonest value. Where passwords of different rows agree in more places than independent
/// places would, as words do, the whole password counts for no more than the observed agreements
/// allow.
final class Chance {
  private static final int PAIRS = 40_000;

  private final double[] bits;
  private final double[] agree;
  private final double scale;

  Chance(String[] secrets, int length) {
    bits = new double[length];
    agree = new double[length];
    int n = secrets.length;
    int[] counts = new int[greatest(secrets) + 1];
    for (int j = 0; j < length; j++) {
      Arrays.fill(counts, 0);
      for (String secret : secrets) counts[secret.charAt(j)]++;
      int most = Arrays.stream(counts).max().orElse(0);
      double share = (double) most / n;
      double upper = Math.min(1, share + 4 * Math.sqrt(share * (1 - share) / n));
      bits[j] = most == n ? 0 : Math.max(0, -Evidence.log2(upper));
      for (int count : counts) agree[j] += (double) count * count;
      agree[j] /= (double) n * n;
    }
    scale = dependence(secrets, agree);
  }

  private static int greatest(String... secrets) {
    int greatest = 0;
    for (String secret : secrets)
      for (int j = 0; j < secret.length(); j++) greatest = Math.max(greatest, secret.charAt(j));
    return greatest;
  }

  /// Below 1 where places depend on each other.
  private double dependence(String[] secrets, double[] agree) {
    double mean = Arrays.stream(agree).sum();
    double variance = Arrays.stream(agree).map(p -> p * (1 - p)).sum();
    int n = secrets.length;
    if (n < 8 || mean == 0) return 1;
    java.util.Random random = new java.util.Random(n);
    double sum = 0;
    double squares = 0;
    int equal = 0;
    for (int i = 0; i < PAIRS; i++) {
      int a = random.nextInt(n);
      int b = (a + 1 + random.nextInt(n - 1)) % n;
      int same = 0;
      for (int j = 0; j < agree.length; j++)
        if (secrets[a].charAt(j) == secrets[b].charAt(j)) same++;
      sum += same;
      squares += (double) same * same;
      if (same == agree.length) equal++;
    }
    double seen = squares / PAIRS - (sum / PAIRS) * (sum / PAIRS);
    if (variance == 0 || seen < 1.5 * variance) return 1;
    double whole = Arrays.stream(bits).sum();
    double capped = Math.min(-Evidence.log2((equal + 1.0) / PAIRS), whole * variance / seen);
    return whole == 0 ? 1 : Math.min(1, Math.max(0, capped) / whole);
  }

  /// Bits that one right guess of the symbol at a place is worth.
  double bits(int place) {
    return bits[place] * scale;
  }

  /// The same, were the places independent of each other.
  double alone(int place) {
    return bits[place];
  }

  /// Bits that the right guess of the symbols from `from` to `to` is worth.
  double bits(int from, int to) {
    double sum = 0;
    for (int j = from; j < to; j++) sum += bits(j);
    return sum;
  }

  /// How often two passwords have the same characters from `from` to `to`, were the places
  /// independent of each other.
  double agree(int from, int to) {
    double all = 1;
    for (int j = from; j < to; j++) all *= agree[j];
    return all;
  }

  /// True where places agree no more often than independent places would.
  boolean isIndependent() {
    return scale == 1;
  }

  double whole() {
    return bits(0, bits.length);
  }
}
