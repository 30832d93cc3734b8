package org.assay.passwords;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.assay.passwords.BitSums.Sum;

/// Looks for password bits that are exclusive-ors of bits of the row: one elimination over GF(2)
/// covers CRCs with any polynomial, XOR with a constant, bit permutations, Gray codes, shift
/// registers, and tables whose entries are exclusive-ored. Each row whose input is a combination
/// of earlier rows is a prediction; their number is the power.
final class BitLinear implements Relation {
  private static final int SAMPLE = 500;
  private static final int FEWEST_PREDICTIONS = 8;
  private static final int MOST_TABLES = 16;

  @Override
  public String name() {
    return "password bits that are exclusive-ors of identifier bits (CRCs, XOR, shift registers)";
  }

  @Override
  public int fewestRows() {
    return 60;
  }

  @Override
  public double bitsPerRow(Selection rows) {
    return rows.chance.whole() / 2;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 32 - Integer.numberOfLeadingZeros(rows.size()) + 12;
  }

  /// Rows minus rank: so many rows are combinations of the others in each column, and each of them
  /// tests every password bit.
  @Override
  public String power(Selection rows, Lot lot) {
    Selection first = first(rows);
    StringBuilder text = new StringBuilder();
    for (Column column : lot.identifiers()) {
      List<Quantity> codes = codes(new Text.Col(column), lot);
      if (codes.isEmpty()) continue;
      int predictions = predictions(first, codes);
      if (predictions >= first.size() - 1) continue; // a constant decides nothing
      text.append(text.isEmpty() ? "; rows minus rank, of " + first.size() + ": " : ", ")
          .append(predictions)
          .append(" for ")
          .append(column.name());
    }
    return text.toString();
  }

  private static int predictions(Selection rows, List<Quantity> inputs) {
    int width = inputs.size() * 63 + 1;
    List<long[]> columns =
        inputs.stream().map(q -> q.values(rows.lot, rows.rows)).toList();
    int[] pivot = new int[width];
    java.util.Arrays.fill(pivot, -1);
    List<BitSet> basis = new ArrayList<>();
    int predictions = 0;
    for (int i = 0; i < rows.size(); i++) {
      BitSet row = equation(columns, List.of(), i, width);
      if (row != null && reduce(row, basis, pivot, width)) predictions++;
    }
    return predictions;
  }

  private static Selection first(Selection whole) {
    return whole.size() > SAMPLE ? new Selection(whole.lot, whole.label, head(whole.rows)) : whole;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = first(whole);
    List<Window> windows = new ArrayList<>(Window.of(rows));
    windows.addAll(longer(rows));
    for (int place : rows.varying) windows.addAll(single(rows, place));
    boolean group = whole.size() < search.lot.size() * 0.9;
    eliminate(rows, whole, group ? few(search) : inputs(search), windows, search);
  }

  /// The same for a run of neighbours: their numbers alone, and the characters of each column.
  static void searchRun(Selection run, Search search) {
    List<Window> windows = new ArrayList<>(Window.of(run));
    for (int place : run.varying) windows.addAll(single(run, place));
    List<List<Quantity>> inputs = new ArrayList<>(few(search));
    for (Column column : search.lot.identifiers()) {
      List<Quantity> codes = codes(new Text.Col(column), search.lot);
      if (!codes.isEmpty()) inputs.add(codes);
    }
    eliminate(run, run, inputs, windows, search);
  }

  private static void eliminate(
      Selection rows,
      Selection whole,
      List<List<Quantity>> systems,
      List<Window> windows,
      Search search) {
    for (List<Quantity> inputs : systems) {
      search.tried(windows.size() * 64L);
      solve(rows, whole, inputs, windows, search);
    }
  }

  /// Windows that begin with letters or digits before the first that varies: they may be leading
  /// digits of the number, which matters where its base is no power of two.
  private static List<Window> longer(Selection rows) {
    List<Window> all = new ArrayList<>();
    int last = rows.varying[rows.varying.length - 1] + 1;
    for (int from = rows.varying[0] - 1; from >= 0; from--) {
      if (!Character.isLetterOrDigit(rows.secrets[0].charAt(from))) break;
      all.addAll(Window.of(rows, from, last));
    }
    return all;
  }

  private static int[] head(int[] rows) {
    return java.util.Arrays.copyOf(rows, SAMPLE);
  }

  private static List<Window> single(Selection rows, int place) {
    List<Window> all = new ArrayList<>();
    for (Alphabet alphabet : Window.alphabets(rows.alphabets[place])) {
      int[] digits = alphabet.digits();
      long[] values = new long[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Selection.number(rows.secrets[i], place, place + 1, digits, alphabet.size());
      }
      all.add(new Window(rows, place, place + 1, alphabet, values, alphabet.size() - 1L));
      if (all.size() == 1) break;
    }
    return all;
  }

  /// The main numbers alone, for a group of the lot.
  private static List<List<Quantity>> few(Search search) {
    return search.views.mainNumbers.stream().map(List::of).toList();
  }

  /// Each number alone, the main numbers in pairs, and all characters of each column.
  private static List<List<Quantity>> inputs(Search search) {
    List<List<Quantity>> all = new ArrayList<>();
    List<Quantity> main = search.views.mainNumbers;
    for (Quantity number : search.isQuick() ? main : search.views.numbers) all.add(List.of(number));
    for (int i = 0; i < main.size(); i++) {
      for (int j = i + 1; j < main.size(); j++) {
        if (!main.get(i).columns().equals(main.get(j).columns()))
          all.add(List.of(main.get(i), main.get(j)));
      }
    }
    for (Text text : search.views.main) {
      if (text instanceof Text.Col
          || (text instanceof Text.Changed(Change change, Text _) && change == Change.LOWER)) {
        List<Quantity> codes = codes(text, search.lot);
        if (!codes.isEmpty()) all.add(codes);
      }
    }
    for (Column column : search.lot.identifiers()) {
      List<Quantity> indicators = indicators(column, search.lot);
      if (!indicators.isEmpty()) all.add(indicators);
    }
    return all;
  }

  /// The characters of a column that vary, each with a coefficient for each value: exclusive-ors
  /// of tables.
  private static List<Quantity> indicators(Column column, Lot lot) {
    Text plain = new Text.Changed(Change.PLAIN, new Text.Col(column));
    List<Quantity> indicators = new ArrayList<>();
    for (int back = 1; back <= MOST_TABLES; back++) {
      Quantity indicator = new Quantity.Indicator(plain, -back);
      long first = indicator.at(lot, 0);
      if (first == Quantity.NONE) break;
      boolean varies = false;
      for (int row = 1; row < Math.min(lot.size(), SAMPLE) && !varies; row++)
        varies = indicator.at(lot, row) != first;
      if (varies) indicators.add(indicator);
    }
    return indicators;
  }

  /// The character codes of a text of constant length, eight a number.
  private static List<Quantity> codes(Text text, Lot lot) {
    String first = text.at(lot, 0);
    if (first == null) return List.of();
    List<Quantity> codes = new ArrayList<>();
    for (int from = 0; from < first.length(); from += 7) {
      Text part = new Text.Slice(text, from, Math.min(first.length(), from + 7));
      codes.add(new Quantity.Read(new Text.Changed(Change.HEX_OF_TEXT, part), 16));
    }
    return codes;
  }

  private static void solve(
      Selection rows, Selection whole, List<Quantity> inputs, List<Window> windows, Search search) {
    int width = inputs.size() * 63 + 1;
    int outputs = windows.size() * 63;
    List<long[]> columns =
        inputs.stream().map(q -> q.values(rows.lot, rows.rows)).toList();
    int[] pivot = new int[width];
    java.util.Arrays.fill(pivot, -1);
    List<BitSet> basis = new ArrayList<>();
    int[] right = new int[outputs];
    int[] wrong = new int[outputs];
    BitSet alive = new BitSet(outputs);
    for (int w = 0; w < windows.size(); w++) {
      for (long rest = varying(windows.get(w)); rest != 0; rest &= rest - 1)
        alive.set(w * 63 + Long.numberOfTrailingZeros(rest));
    }
    int predictions = 0;
    for (int i = 0; i < rows.size() && !alive.isEmpty(); i++) {
      BitSet row = equation(columns, windows, i, width);
      if (row == null) continue;
      if (!reduce(row, basis, pivot, width)) continue;
      predictions++;
      for (int o = alive.nextSetBit(0); o >= 0; o = alive.nextSetBit(o + 1)) {
        if (row.get(width + o)) {
          wrong[o]++;
          if (wrong[o] > 1 + predictions / 50) alive.clear(o);
        } else {
          right[o]++;
        }
      }
    }
    if (predictions < FEWEST_PREDICTIONS) return;
    for (int w = 0; w < windows.size(); w++) {
      offer(windows.get(w), whole, inputs, w, alive, right, wrong, basis, pivot, width, search);
    }
  }

  /// The bits of a window that are not the same in all rows.
  private static long varying(Window window) {
    long any = 0;
    long all = -1;
    for (long value : window.values()) {
      if (value == Quantity.NONE) continue;
      any |= value;
      all &= value;
    }
    return any & ~all & Long.MAX_VALUE;
  }

  private static @org.jspecify.annotations.Nullable BitSet equation(
      List<long[]> columns, List<Window> windows, int i, int width) {
    BitSet row = new BitSet(width + windows.size() * 63);
    for (int c = 0; c < columns.size(); c++) {
      long value = columns.get(c)[i];
      if (value == Quantity.NONE) return null;
      put(row, c * 63, value);
    }
    row.set(width - 1);
    for (int w = 0; w < windows.size(); w++) {
      if (!windows.get(w).missing(i)) put(row, width + w * 63, windows.get(w).values()[i]);
    }
    return row;
  }

  private static void put(BitSet row, int at, long value) {
    for (long rest = value; rest != 0; rest &= rest - 1)
      row.set(at + Long.numberOfTrailingZeros(rest));
  }

  /// Reduces a row by the basis; adds it to the basis and answers false where its input is new.
  private static boolean reduce(BitSet row, List<BitSet> basis, int[] pivot, int width) {
    for (int c = row.nextSetBit(0); c >= 0 && c < width; c = row.nextSetBit(c + 1)) {
      if (pivot[c] < 0) {
        pivot[c] = basis.size();
        basis.add(row);
        return false;
      }
      row.xor(basis.get(pivot[c]));
    }
    return true;
  }

  private static void offer(
      Window window,
      Selection whole,
      List<Quantity> inputs,
      int index,
      BitSet alive,
      int[] right,
      int[] wrong,
      List<BitSet> basis,
      int[] pivot,
      int width,
      Search search) {
    int size = window.greatest() == 0 ? 0 : 64 - Long.numberOfLeadingZeros(window.greatest());
    List<Sum> sums = new ArrayList<>();
    double log2 = 0;
    int strong = 0;
    double most = -window.rows().chance.bits(window.from(), window.to());
    int predicted = 0;
    for (int bit = 0; bit < size; bit++) {
      int o = index * 63 + bit;
      double share = share(window, bit);
      if (share < 1 && !alive.get(o)) continue;
      if (share == 1) {
        sums.add(
            new Sum(bit, java.util.Collections.nCopies(inputs.size(), 0L), ones(window, bit) > 0));
        continue;
      }
      double bits = -Evidence.log2(Math.min(
          1, share + 4 * Math.sqrt(share * (1 - share) / window.values().length)));
      double tail = Evidence.tail((long) right[o] + wrong[o], right[o], bits);
      if (tail > -12 && (wrong[o] > 0 || right[o] < FEWEST_PREDICTIONS)) continue;
      if (tail <= -12) {
        log2 += tail;
        strong++;
        predicted = Math.max(predicted, right[o]);
      }
      sums.add(solve(bit, inputs.size(), width + o, basis, pivot, width));
    }
    if (strong == 0) return;
    log2 += Evidence.choose(size, strong);
    BitSums formula = new BitSums(
        inputs,
        window.alphabet(),
        window.head(),
        window.width(),
        window.tail(),
        size,
        natural(sums, inputs, whole));
    boolean rowOnly = inputs.stream().allMatch(Quantity::isRow);
    Ground ground = rowOnly ? Ground.INCREMENTAL_COUNTER : Search.ground(formula.columns());
    search.offer(
        new Candidate(
            ground,
            formula,
            Math.max(log2, most * predicted),
            sums.size() < size ? Candidate.PARTIAL + 1 : 24 + inputs.size(),
            whole,
            "bits of the password are exclusive-ors of bits of the row, which needs no secret to compute"));
  }

  /// Bits that never vary in this lot may vary in the next. Where all that vary are plain copies
  /// of the same place of one number, turned or not, the others are taken to be so too.
  private static List<Sum> natural(List<Sum> sums, List<Quantity> inputs, Selection whole) {
    if (inputs.size() != 1) return sums;
    if (!sums.stream().allMatch(BitLinear::isInPlace)) return sums;
    long first = inputs.getFirst().at(whole.lot, whole.rows[0]);
    if (first == Quantity.NONE) return sums;
    return sums.stream()
        .map(sum -> sum.masks().getFirst() != 0
            ? sum
            : new Sum(
                sum.bit(), List.of(1L << sum.bit()), sum.flip() ^ ((first >>> sum.bit() & 1) == 1)))
        .toList();
  }

  private static boolean isInPlace(Sum sum) {
    long mask = sum.masks().getFirst();
    return mask == 0 || mask == 1L << sum.bit();
  }

  private static double share(Window window, int bit) {
    double ones = ones(window, bit);
    int n = window.values().length;
    return Math.max(ones, n - ones) / n;
  }

  private static int ones(Window window, int bit) {
    int ones = 0;
    for (long value : window.values())
      if (value != Quantity.NONE) ones += (int) (value >>> bit & 1);
    return ones;
  }

  /// The coefficients of one output bit, free ones zero, by back substitution.
  private static Sum solve(
      int bit, int inputs, int output, List<BitSet> basis, int[] pivot, int width) {
    boolean[] x = new boolean[width];
    for (int c = width - 1; c >= 0; c--) {
      if (pivot[c] < 0) continue;
      BitSet row = basis.get(pivot[c]);
      boolean value = row.get(output);
      for (int d = row.nextSetBit(c + 1); d >= 0 && d < width; d = row.nextSetBit(d + 1))
        value ^= x[d];
      x[c] = value;
    }
    List<Long> masks = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      long mask = 0;
      for (int b = 0; b < 63; b++) if (x[i * 63 + b]) mask |= 1L << b;
      masks.add(mask);
    }
    return new Sum(bit, masks, x[width - 1]);
  }
}
