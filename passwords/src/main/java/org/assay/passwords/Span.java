package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Looks for passwords whose characters are sums of one another, whatever they start from: a
/// checksum over too short a random part, a part said twice, a register with few bits. The lot
/// then lies in a small affine space over GF(p), and its dimension bounds the bits that a guesser
/// has to find.
final class Span implements Relation {
  private static final int SAMPLE = 600;
  private static final int FEWEST_PREDICTIONS = 20;

  @Override
  public String name() {
    return "characters that are sums of other characters of the password";
  }

  @Override
  public int fewestRows() {
    return 40;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 20;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    for (Alphabet alphabet : Alphabet.orders(rows.alphabet(0, rows.length))) {
      search.tried(1);
      if (consider(rows, whole, alphabet, search)) return;
    }
  }

  private static boolean consider(
      Selection rows, Selection whole, Alphabet alphabet, Search search) {
    double bits = 0;
    double log2 = 0;
    for (int prime : primes(alphabet.size())) {
      Space space = new Space(rows, alphabet, prime);
      for (int i = 0; i < rows.size(); i++) if (!space.add(i)) return false;
      if (space.inside < FEWEST_PREDICTIONS) return false;
      bits += space.rank() * Evidence.log2(prime);
      log2 += space.log2 + Evidence.choose(rows.size(), space.inside);
    }
    // What the prime factors leave of a place, such as half of the bits of one of 36 characters.
    bits += rows.varying.length * Evidence.log2((double) alphabet.size() / covered(alphabet));
    if (log2 > -40) return false;
    String text =
        "characters of the password are sums of its other characters: of %.0f bits only %.0f are free"
            .formatted(rows.capacity(), bits);
    if (bits > Guessing.ENOUGH_BITS) {
      search.advise(text + ".");
      return true;
    }
    search.offer(
        new Candidate(
            Ground.OTHERWISE_GUESSABLE,
            new Property("small-span", text),
            log2,
            Candidate.PARTIAL + 5,
            whole,
            "who knows how one part of the password follows from the other has only the free bits to guess"));
    return true;
  }

  /// The different prime factors.
  private static List<Integer> primes(int size) {
    List<Integer> primes = new ArrayList<>();
    int rest = size;
    for (int p = 2; rest > 1; p++) {
      if (rest % p == 0) primes.add(p);
      while (rest % p == 0) rest /= p;
    }
    return primes;
  }

  /// Digits over GF(p) of one character: its bits where the alphabet is a power of two.
  private static int digits(int size) {
    return Integer.bitCount(size) == 1 ? Integer.numberOfTrailingZeros(size) : 1;
  }

  /// How much of the alphabet the digits tell apart.
  private static int covered(Alphabet alphabet) {
    if (Integer.bitCount(alphabet.size()) == 1) return alphabet.size();
    return primes(alphabet.size()).stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
  }

  /// One digit over GF(p) of one place of the password.
  ///
  /// @param bits what a blind guess of it is worth
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Coordinate(int[] values, double bits) {
    static Coordinate of(int prime, int... values) {
      int[] counts = new int[prime];
      for (int value : values) counts[value]++;
      double share = Arrays.stream(counts).max().orElse(0) / (double) values.length;
      double upper = Math.min(1, share + 4 * Math.sqrt(share * (1 - share) / values.length));
      return new Coordinate(values, -Evidence.log2(upper));
    }
  }

  /// The affine space of the passwords read so far. What is left of a row after elimination is
  /// determined by its pivots, so by chance it vanishes no more often than blind guesses of the
  /// other coordinates come true. Those that are easy to guess become pivots first.
  private static final class Space {
    private final int prime;
    private final List<Coordinate> coordinates = new ArrayList<>();
    private final List<int[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private boolean holds = true;
    private double open;
    private int inside;
    private double log2;

    Space(Selection rows, Alphabet alphabet, int prime) {
      this.prime = prime;
      int each = Span.digits(alphabet.size());
      for (int place : rows.varying) {
        int[] digits = read(rows, place, alphabet);
        holds &= Arrays.stream(digits).allMatch(digit -> digit >= 0);
        for (int e = 0; holds && e < each; e++) {
          int shift = e;
          coordinates.add(Coordinate.of(
              prime,
              Arrays.stream(digits)
                  .map(digit -> each == 1 ? digit % prime : digit >>> shift & 1)
                  .toArray()));
        }
      }
      coordinates.sort(Comparator.comparingDouble(Coordinate::bits));
      open = coordinates.stream().mapToDouble(Coordinate::bits).sum();
    }

    private static int[] read(Selection rows, int place, Alphabet alphabet) {
      int[] known = alphabet.digits();
      return Arrays.stream(rows.secrets)
          .mapToInt(secret -> secret.charAt(place) < 128 ? known[secret.charAt(place)] : -1)
          .toArray();
    }

    /// Dimension of the space, without the point it starts from.
    int rank() {
      return Math.max(0, basis.size() - 1);
    }

    /// False where a character is not of the alphabet.
    boolean add(int i) {
      if (!holds) return false;
      int[] row = row(i);
      for (int b = 0; b < basis.size(); b++) {
        int factor = row[pivots.get(b)];
        if (factor != 0) subtract(row, basis.get(b), factor);
      }
      int pivot = 0;
      while (pivot < row.length && row[pivot] == 0) pivot++;
      if (pivot < row.length) {
        grow(row, pivot);
      } else {
        inside++;
        log2 -= open;
      }
      return true;
    }

    private void grow(int[] row, int pivot) {
      int inverse = java.math.BigInteger.valueOf(row[pivot])
          .modInverse(java.math.BigInteger.valueOf(prime))
          .intValueExact();
      for (int d = 0; d < row.length; d++) row[d] = row[d] * inverse % prime;
      basis.add(row);
      pivots.add(pivot);
      if (pivot > 0) open -= coordinates.get(pivot - 1).bits();
    }

    private void subtract(int[] row, int[] known, int factor) {
      for (int d = 0; d < row.length; d++)
        row[d] = Math.floorMod(row[d] - factor * known[d], prime);
    }

    /// A one, for the point that the space starts from, and the coordinates.
    private int[] row(int i) {
      int[] row = new int[coordinates.size() + 1];
      row[0] = 1;
      for (int c = 0; c < coordinates.size(); c++)
        row[c + 1] = coordinates.get(c).values()[i];
      return row;
    }
  }
}
