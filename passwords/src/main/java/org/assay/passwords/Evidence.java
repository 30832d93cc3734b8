package org.assay.passwords;

/// Exact upper bounds, as base-2 logarithms, on how likely chance alone makes predictions come
/// true.
final class Evidence {
  private static final double LN2 = Math.log(2);

  private Evidence() {}

  /// Bound on the probability of at least `hits` successes in `trials`, each with chance at most
  /// `2^-bits`.
  static double tail(long trials, long hits, double bits) {
    if (hits <= 0 || bits <= 0) return 0;
    double p = Math.pow(2, -bits);
    if (hits <= trials * p) return 0;
    double a = (double) hits / trials;
    double log = hits * (-bits - log2(a));
    if (hits < trials) log += (trials - hits) * (log2(1 - p) - log2(1 - a));
    return Math.min(0, log);
  }

  static double log2(double x) {
    return Math.log(x) / LN2;
  }

  /// log2 of the binomial coefficient.
  static double choose(long n, long k) {
    if (k <= 0 || k >= n) return 0;
    return (logGamma(n + 1.0) - logGamma(k + 1.0) - logGamma(n - k + 1.0)) / LN2;
  }

  static double factorial(long n) {
    return logGamma(n + 1.0) / LN2;
  }

  private static double logGamma(double x) {
    if (x < 12) {
      double product = 1;
      double y = x;
      while (y < 12) product *= y++;
      return logGamma(y) - Math.log(product);
    }
    double inverse = 1 / (x * x);
    return (x - 0.5) * Math.log(x)
        - x
        + 0.9189385332046727
        + (1.0 / 12 - inverse * (1.0 / 360 - inverse / 1260)) / x;
  }

  /// Bound on the upper tail of a chi-square variable (Laurent and Massart 2000, lemma 1), as
  /// log2.
  static double chiSquare(double statistic, long degrees) {
    double excess = statistic - degrees;
    if (degrees <= 0 || excess <= 0) return 0;
    double root = (Math.sqrt(degrees + 2 * excess) - Math.sqrt((double) degrees)) / 2;
    return -(root * root) / LN2;
  }

  /// Bound on a Poisson variable reaching `hits` with mean at most `mean`, as log2 (Chernoff).
  static double poisson(double hits, double mean) {
    if (hits <= mean || hits <= 0) return 0;
    if (mean <= 0) mean = 1e-300;
    return (hits - mean - hits * Math.log(hits / mean)) / LN2;
  }
}
