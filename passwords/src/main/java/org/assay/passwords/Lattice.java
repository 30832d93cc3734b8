package org.assay.passwords;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Lattice reduction (Lenstra, Lenstra and Lovász 1982) and Babai's nearest plane, for small
/// dimensions.
final class Lattice {
  private static final double DELTA = 0.99;

  private final BigInteger[][] basis;
  private final double[][] star;
  private final double[] norm;

  /// Reduces a basis, given as rows, in place.
  Lattice(BigInteger[][] basis) {
    this.basis = basis;
    reduce(basis);
    int n = basis.length;
    star = new double[n][];
    norm = new double[n];
    orthogonalise(basis, star, norm, new double[n][n], 0, n - 1);
  }

  /// The basis reduced, about the shortest vectors first.
  static BigInteger[][] reduced(BigInteger[][] basis) {
    reduce(basis);
    return basis;
  }

  /// A lattice vector near the target.
  BigInteger[] near(BigInteger[] target) {
    int n = basis.length;
    BigInteger[] rest = target.clone();
    BigInteger[] near = new BigInteger[target.length];
    java.util.Arrays.fill(near, BigInteger.ZERO);
    for (int i = n - 1; i >= 0; i--) {
      // Twice, because a double holds only the leading digits of the first coefficient.
      for (int again = 0; again < 2; again++) {
        BigInteger c = rounded(dot(rest, star[i]) / norm[i]);
        if (c.signum() == 0) break;
        for (int j = 0; j < rest.length; j++) {
          BigInteger step = c.multiply(basis[i][j]);
          rest[j] = rest[j].subtract(step);
          near[j] = near[j].add(step);
        }
      }
    }
    return near;
  }

  private static void reduce(BigInteger[][] b) {
    int n = b.length;
    double[][] star = new double[n][];
    double[] norm = new double[n];
    double[][] mu = new double[n][n];
    orthogonalise(b, star, norm, mu, 0, 1);
    int k = 1;
    int rounds = 0;
    while (k < n && rounds++ < 20_000) {
      for (int again = 0; again < 3; again++) {
        boolean changed = false;
        for (int j = k - 1; j >= 0; j--) {
          BigInteger c = rounded(dot(b[k], star[j]) / norm[j]);
          if (c.signum() == 0) continue;
          for (int i = 0; i < b[k].length; i++) b[k][i] = b[k][i].subtract(c.multiply(b[j][i]));
          changed = true;
        }
        if (!changed) break;
      }
      orthogonalise(b, star, norm, mu, k, k);
      if (norm[k] >= (DELTA - mu[k][k - 1] * mu[k][k - 1]) * norm[k - 1]) {
        k++;
        if (k < n) orthogonalise(b, star, norm, mu, k, k);
      } else {
        BigInteger[] swap = b[k];
        b[k] = b[k - 1];
        b[k - 1] = swap;
        orthogonalise(b, star, norm, mu, k - 1, k);
        k = Math.max(1, k - 1);
      }
    }
  }

  private static void orthogonalise(
      BigInteger[][] b, double[][] star, double[] norm, double[][] mu, int from, int to) {
    for (int i = from; i <= to; i++) {
      double[] vector = new double[b[i].length];
      for (int j = 0; j < vector.length; j++) vector[j] = b[i][j].doubleValue();
      for (int j = 0; j < i; j++) {
        mu[i][j] = dot(b[i], star[j]) / norm[j];
        for (int c = 0; c < vector.length; c++) vector[c] -= mu[i][j] * star[j][c];
      }
      star[i] = vector;
      double square = 0;
      for (double v : vector) square += v * v;
      norm[i] = Math.max(square, 1e-9);
    }
  }

  private static double dot(BigInteger[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i].doubleValue() * b[i];
    return sum;
  }

  private static BigInteger rounded(double value) {
    if (Math.abs(value) < 0.5000001) return BigInteger.ZERO;
    return new BigDecimal(Math.rint(value)).toBigInteger();
  }
}
