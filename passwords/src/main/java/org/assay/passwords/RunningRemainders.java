package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks for a congruential generator that runs through the file from any seed,
/// its upper bits brought into the alphabet by a remainder, as `java.util.Random.nextInt(n)` does.
///
/// A state is `2^shift (n q + digit) + w` with small unknown `q` and `w`. Such pairs of some twenty
/// states that follow one another are the short vectors of a lattice: reduction and rounding find
/// them.
final class RunningRemainders implements Relation {
  private static final int STARTS = 10;
  private static final int MOST_DIGITS = 26;
  private static final int FEWEST_SYMBOLS = 9;
  /// How much more the digits must say than the state holds.
  private static final double MARGIN = 1.5;

  /// A generator: the state modulo `2^bits`, of which those from `shift` on are the output.
  private record Kind(long factor, long addend, int bits, int shift, StateCut cut) {
    BigInteger modulus() {
      return BigInteger.ONE.shiftLeft(bits);
    }

    BigInteger next(BigInteger state) {
      return state
          .multiply(new BigInteger(Long.toUnsignedString(factor)))
          .add(BigInteger.valueOf(addend))
          .mod(modulus());
    }
  }

  private static final List<Kind> KINDS = List.of(
      new Kind(1103515245, 12345, 31, 0, StateCut.MOD),
      new Kind(0x5DEECE66DL, 11, 48, 17, StateCut.BITS_17_TO_47_MOD),
      new Kind(6364136223846793005L, 1, 63, 32, StateCut.BITS_32_TO_62_MOD),
      new Kind(6364136223846793005L, 1, 64, 33, StateCut.BITS_33_TO_63_MOD));

  private record Shape(Kind kind, int range, int count) {}

  private static final Map<Shape, Lattice> REDUCED = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "generators of 31 to 64 bits that run through the file from any seed, by remainders";
  }

  @Override
  public int fewestRows() {
    return 8;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 4;
  }

  @Override
  public void search(Selection rows, Search search) {
    boolean whole = rows.size() * 2 >= search.lot.size();
    if (search.isQuick() || !whole || rows.varying.length < 2 || !rows.chance.isIndependent())
      return;
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    List<Alphabet> orders = Alphabet.orders(Alphabet.observed(symbols));
    for (Alphabet alphabet : orders) {
      if (alphabet.size() < FEWEST_SYMBOLS || Integer.bitCount(alphabet.size()) == 1) continue;
      for (Kind kind : KINDS) if (isFound(rows, alphabet, kind, search)) return;
    }
  }

  private static boolean isFound(Selection rows, Alphabet alphabet, Kind kind, Search search) {
    int count = (int) Math.ceil(kind.bits() * MARGIN / Evidence.log2(alphabet.size())) + 1;
    int spanned = (count - 1) / rows.varying.length + 1;
    if (count > MOST_DIGITS || spanned + 4 > rows.size()) return false;
    for (int s = 0; s < STARTS; s++) {
      int start = (int) ((long) s * (rows.size() - spanned) / STARTS);
      search.tried(1);
      int[] digits = digits(rows, alphabet, start, count);
      BigInteger state = digits == null ? null : state(kind, alphabet.size(), digits);
      if (state == null) continue;
      Stream formula = new Stream(
          new BigInteger(Long.toUnsignedString(kind.factor())),
          BigInteger.valueOf(kind.addend()),
          kind.modulus(),
          state,
          rows.lot.number(rows.rows[start]),
          rows.varying.length,
          kind.cut(),
          alphabet,
          rows.varying,
          Cells.fixed(rows));
      Candidate found = RunningSmall.candidate(rows, formula, start, start + spanned);
      if (found == null) continue;
      search.offer(found);
      return true;
    }
    return false;
  }

  private static int @Nullable [] digits(Selection rows, Alphabet alphabet, int start, int count) {
    int[] values = alphabet.digits();
    int per = rows.varying.length;
    int[] digits = new int[count];
    for (int k = 0; k < count; k++) {
      char c = rows.secrets[start + k / per].charAt(rows.varying[k % per]);
      digits[k] = c < 128 ? values[c] : -1;
      if (digits[k] < 0) return null;
    }
    return digits;
  }

  /// The state that gives these digits, or null.
  static @Nullable BigInteger state(StateCut cut, int range, int... digits) {
    Kind kind = KINDS.stream().filter(one -> one.cut() == cut).findFirst().orElseThrow();
    return state(kind, range, digits);
  }

  private static @Nullable BigInteger state(Kind kind, int range, int... digits) {
    int count = digits.length;
    Shape shape = new Shape(kind, range, count);
    Lattice lattice = REDUCED.computeIfAbsent(shape, RunningRemainders::lattice);
    BigInteger[] weights = weights(shape);
    BigInteger[] target = new BigInteger[2 * count];
    BigInteger one = BigInteger.valueOf(digits[0]).shiftLeft(kind.shift());
    for (int i = 0; i < count; i++) {
      BigInteger w = one.subtract(BigInteger.valueOf(digits[i]).shiftLeft(kind.shift()));
      BigInteger middleOfQ = BigInteger.ONE
          .shiftLeft(kind.bits() - kind.shift() - 1)
          .divide(BigInteger.valueOf(range));
      BigInteger middleOfW = BigInteger.ONE.shiftLeft(kind.shift() - 1);
      target[2 * i] = middleOfQ.multiply(weights[0]);
      target[2 * i + 1] = middleOfW.subtract(w).multiply(weights[1]);
      one = kind.next(one);
    }
    BigInteger[] near = lattice.near(target);
    BigInteger q = near[0].divide(weights[0]);
    BigInteger w = near[1].divide(weights[1]);
    BigInteger state = q.multiply(BigInteger.valueOf(range))
        .add(BigInteger.valueOf(digits[0]))
        .shiftLeft(kind.shift())
        .add(w)
        .mod(kind.modulus());
    return gives(kind, state, range, digits) ? state : null;
  }

  private static boolean gives(Kind kind, BigInteger first, int range, int... digits) {
    BigInteger state = first;
    for (int digit : digits) {
      if (kind.cut().digit(state, kind.modulus(), range) != digit) return false;
      state = kind.next(state);
    }
    return true;
  }

  /// Factors by which `q` and `w` become of one size.
  private static BigInteger[] weights(Shape shape) {
    int shift = shape.kind().shift();
    double q = Math.scalb(1.0 / shape.range(), shape.kind().bits() - shift);
    double w = Math.scalb(1.0, shift);
    return new BigInteger[] {
      BigInteger.valueOf(Math.max(1, Math.round(w / q))),
      BigInteger.valueOf(Math.max(1, Math.round(q / w)))
    };
  }

  /// All `(q, w)` of states that follow one another without increment.
  private static Lattice lattice(Shape shape) {
    int count = shape.count();
    Kind kind = shape.kind();
    BigInteger[] weights = weights(shape);
    BigInteger step = BigInteger.valueOf(shape.range()).shiftLeft(kind.shift());
    BigInteger factor = new BigInteger(Long.toUnsignedString(kind.factor()));
    BigInteger[][] basis = new BigInteger[2 * count][2 * count];
    for (BigInteger[] row : basis) java.util.Arrays.fill(row, BigInteger.ZERO);
    BigInteger power = BigInteger.ONE;
    for (int i = 0; i < count; i++) {
      basis[0][2 * i + 1] = power.multiply(weights[1]);
      if (i == 0) {
        basis[1][0] = weights[0];
      } else {
        basis[1][2 * i + 1] = power.multiply(step).mod(kind.modulus()).multiply(weights[1]);
        basis[2 * i][2 * i] = weights[0];
        basis[2 * i][2 * i + 1] = step.negate().multiply(weights[1]);
        basis[2 * i + 1][2 * i + 1] = kind.modulus().multiply(weights[1]);
      }
      power = power.multiply(factor).mod(kind.modulus());
    }
    return new Lattice(basis);
  }
}
