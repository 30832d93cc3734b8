package org.assay.passwords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.passwords.WeightedSums.Place;
import org.jspecify.annotations.Nullable;

/// Looks for password symbols that are weighted sums of digits of the row modulo the size of the
/// alphabet, with unknown weights: check digits, nibble mixing, shifted copies; or sums of tables
/// read by digits, which are weighted sums of the values that digits may have. One elimination
/// over Z/p^k for each prime power of the modulus tests all places at once; each row that the
/// rows before determine is a prediction.
final class DigitSums implements Relation {
  private static final int SAMPLE = 240;
  private static final int SAMPLE_FOR_TABLES = 600;
  private static final int FEWEST_PREDICTIONS = 8;
  private static final int LONGEST = 24;

  /// One usable digit of the row and its values.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Source(Digit digit, int[] values, int greatest) {}

  /// What may be a weighted sum: a place read in an alphabet, exclusive-or one source or none.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Target(
      int place, Alphabet alphabet, @Nullable Source mixed, int[] values) {}

  @Override
  public String name() {
    return "symbols that are weighted sums of digits of the row (check digits, nibble mixing)";
  }

  @Override
  public int fewestRows() {
    return 24;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 16;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    List<List<Source>> systems = systems(rows, search);
    boolean any = false;
    for (var entry : alphabets(rows).entrySet()) {
      for (List<Source> sources : systems) {
        List<Target> targets = targets(rows, entry.getValue(), sources);
        any |= solve(new Elimination(rows, sources, targets, entry.getKey()), whole, search);
      }
    }
    if (!any && !search.isQuick()) tables(whole, search);
  }

  /// Sums of tables, unknown beforehand: each value of each digit has a weight of its own.
  private static void tables(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE_FOR_TABLES, search.options.seed());
    var alphabets = alphabets(rows).entrySet();
    for (List<Source> sources : systems(rows, search)) {
      List<Source> entries =
          distinct(sources.stream().flatMap(DigitSums::entries).toList());
      if (entries.size() + FEWEST_PREDICTIONS > rows.size()) continue;
      for (var entry : alphabets) {
        List<Target> targets = targets(rows, entry.getValue(), List.of());
        solve(new Elimination(rows, entries, targets, entry.getKey()), whole, search);
      }
    }
  }

  /// Whether a digit has a value, for each value but the first, which the constant stands for.
  private static Stream<Source> entries(Source source) {
    return IntStream.of(source.values()).sorted().distinct().skip(1).mapToObj(value -> {
      int[] is = new int[source.values().length];
      for (int i = 0; i < is.length; i++) is[i] = source.values()[i] == value ? 1 : 0;
      return new Source(new Digit.Is(source.digit(), value), is, 1);
    });
  }

  private static boolean solve(Elimination system, Selection whole, Search search) {
    search.tried(system.targets.size());
    List<Place> found = system.places();
    if (!found.isEmpty()) offer(found, system, whole, search);
    return !found.isEmpty();
  }

  /// The digits of each column on its own, and those of all columns together.
  private static List<List<Source>> systems(Selection rows, Search search) {
    Map<Set<Column>, List<Source>> byColumn = new LinkedHashMap<>();
    for (Text text : texts(search)) {
      byColumn.computeIfAbsent(text.columns(), _ -> new ArrayList<>()).addAll(sources(text, rows));
    }
    List<List<Source>> systems = new ArrayList<>();
    List<Source> all = new ArrayList<>();
    for (List<Source> sources : byColumn.values()) {
      List<Source> distinct = distinct(sources);
      all.addAll(distinct);
      if (!distinct.isEmpty()) systems.add(distinct);
    }
    if (systems.size() > 1) systems.add(distinct(all));
    return systems;
  }

  private static List<Text> texts(Search search) {
    List<Text> texts = new ArrayList<>();
    for (Column column : search.lot.identifiers()) {
      Text plain = new Text.Changed(Change.PLAIN, new Text.Col(column));
      switch (column.role()) {
        case MAC -> {
          texts.add(plain);
          for (int k : new int[] {4, 6}) {
            Quantity tail = new Quantity.Read(new Text.Slice(plain, -k, 0), 16);
            texts.add(new Text.Written(tail, 10, k == 4 ? 5 : 8, false));
          }
        }
        case SERIAL, IMEI, OTHER, SSID -> texts.add(plain);
        case MADE -> texts.add(new Text.Dated(new Text.Col(column), "yyMMdd"));
        case MODEL, PASSWORD -> {}
      }
    }
    return texts;
  }

  /// The characters of a text from its end, as digits in base 36.
  private static List<Source> sources(Text text, Selection rows) {
    int shortest = LONGEST;
    for (int row : rows.rows) {
      String value = text.at(rows.lot, row);
      shortest = value == null ? 0 : Math.min(shortest, value.length());
    }
    List<Source> sources = new ArrayList<>();
    for (int back = 1; back <= shortest; back++) {
      Digit digit = new Digit.InBase36(text, -back);
      int[] values = new int[rows.size()];
      int least = Integer.MAX_VALUE;
      int greatest = -1;
      for (int i = 0; i < values.length; i++) {
        values[i] = digit.at(rows.lot, rows.rows[i]);
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
      if (least >= 0 && greatest > least) sources.add(new Source(digit, values, greatest));
    }
    return sources;
  }

  private static List<Source> distinct(List<Source> sources) {
    Map<List<Integer>, Source> kept = new LinkedHashMap<>();
    for (Source source : sources) {
      List<Integer> values = new ArrayList<>();
      for (int value : source.values()) values.add(value);
      kept.putIfAbsent(values, source);
    }
    return List.copyOf(kept.values());
  }

  /// For each modulus the alphabets of that size, with the places that they may be used at.
  private static Map<Integer, Map<Alphabet, Set<Integer>>> alphabets(Selection rows) {
    Map<String, List<Integer>> kinds = new LinkedHashMap<>();
    for (int place : rows.varying) {
      kinds
          .computeIfAbsent(StreamMatcher.kind(rows.alphabets[place]), _ -> new ArrayList<>())
          .add(place);
    }
    Map<Integer, Map<Alphabet, Set<Integer>>> all = new LinkedHashMap<>();
    for (List<Integer> places : kinds.values()) {
      List<String> symbols = new ArrayList<>();
      for (int place : places) symbols.add(rows.alphabets[place].symbols());
      for (Alphabet alphabet : Window.alphabets(Alphabet.observed(symbols))) {
        if (alphabet.size() < 2) continue;
        all.computeIfAbsent(alphabet.size(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(alphabet, _ -> new LinkedHashSet<>())
            .addAll(places);
      }
    }
    return all;
  }

  private static List<Target> targets(
      Selection rows, Map<Alphabet, Set<Integer>> alphabets, List<Source> sources) {
    List<Target> targets = new ArrayList<>();
    alphabets.forEach((alphabet, places) -> {
      int[] digits = alphabet.digits();
      for (int place : places) {
        int[] values = new int[rows.size()];
        boolean holds = true;
        for (int i = 0; i < values.length; i++) {
          char c = rows.secrets[i].charAt(place);
          values[i] = c < 128 ? digits[c] : -1;
          holds &= values[i] >= 0;
        }
        if (!holds) continue;
        targets.add(new Target(place, alphabet, null, values));
        if (Integer.bitCount(alphabet.size()) != 1) continue;
        for (Source source : sources) {
          if (source.greatest() >= alphabet.size()) continue;
          int[] mixed = values.clone();
          for (int i = 0; i < mixed.length; i++) mixed[i] ^= source.values()[i];
          targets.add(new Target(place, alphabet, source, mixed));
        }
      }
    });
    return targets;
  }

  private static void offer(List<Place> found, Elimination system, Selection whole, Search search) {
    Map<Integer, Place> best = new LinkedHashMap<>();
    double log2 = 0;
    for (Place place : found) {
      if (best.containsKey(place.place())) continue;
      double held = held(place, system.rank, whole);
      if (held > -16) continue;
      best.put(place.place(), place);
      log2 += held + Evidence.log2(system.sources.size() + 1.0);
    }
    if (best.isEmpty()) return;
    WeightedSums formula =
        new WeightedSums(whole.length, Cells.fixed(whole), inOrder(best.values()));
    double open = 0;
    for (int place : whole.varying)
      if (!best.containsKey(place)) open += Evidence.log2(whole.alphabets[place].size());
    if (open > Guessing.ENOUGH_BITS) {
      search.advise("Some characters of the passwords follow from the row (" + formula.readable()
          + "); the other characters still carry " + Math.round(open) + " bits.");
      return;
    }
    int terms = best.values().stream().mapToInt(place -> place.digits().size()).sum();
    boolean partial = best.size() < whole.varying.length;
    search.offer(new Candidate(
        Search.ground(formula.columns()),
        formula,
        log2,
        partial ? Candidate.PARTIAL : 25 + Math.min(8, terms / best.size()),
        whole,
        "each character is a sum of digits of the row; no secret key is involved"));
  }

  private static List<Place> inOrder(Collection<Place> places) {
    return places.stream().sorted(Comparator.comparingInt(Place::place)).toList();
  }

  /// log2 of the chance that a blind guess agrees on so many rows beyond those it was fitted to.
  ///
  /// @param learnt rows that any weights can be made to fit
  private static double held(Place place, int learnt, Selection whole) {
    int trials = 0;
    int hits = 0;
    for (int row : whole.rows) {
      int digit = place.at(whole.lot, row);
      if (digit < 0) continue;
      trials++;
      char symbol = whole.lot.secret(row).charAt(place.place());
      if (place.alphabet().symbol(digit) == symbol) hits++;
    }
    return Evidence.tail(
        (long) trials - learnt, (long) hits - learnt, whole.chance.bits(place.place()));
  }

  /// Solves for the weights modulo each prime power of the modulus and joins the solutions.
  private static final class Elimination {
    private final Selection rows;
    private final List<Source> sources;
    private final List<Target> targets;
    private final int modulus;
    /// Independent rows met so far, the most for any prime power.
    private int rank;

    Elimination(Selection rows, List<Source> sources, List<Target> targets, int modulus) {
      this.rows = rows;
      this.sources = sources;
      this.targets = targets;
      this.modulus = modulus;
    }

    List<Place> places() {
      Map<Integer, int[]> solved = new LinkedHashMap<>();
      int known = 1;
      for (int power : primePowers(modulus)) {
        Map<Integer, int[]> part = solve(power, known == 1 ? null : solved.keySet());
        Map<Integer, int[]> joined = new LinkedHashMap<>();
        for (var entry : part.entrySet()) {
          int[] before = solved.get(entry.getKey());
          joined.put(
              entry.getKey(),
              before == null ? entry.getValue() : join(before, known, entry.getValue(), power));
        }
        solved = joined;
        known *= power;
        if (solved.isEmpty()) return List.of();
      }
      List<Place> places = new ArrayList<>();
      solved.forEach((target, weights) -> places.add(place(targets.get(target), weights)));
      // A plain sum before one with an exclusive-or, few terms before many.
      places.sort(Comparator.<Place>comparingInt(p -> p.mixed() == null ? 0 : 1)
          .thenComparingInt(p -> p.digits().size()));
      return places;
    }

    private Place place(Target target, int[] weights) {
      List<Digit> digits = new ArrayList<>();
      List<Integer> kept = new ArrayList<>();
      for (int c = 0; c < sources.size(); c++) {
        if (weights[c] == 0) continue;
        digits.add(sources.get(c).digit());
        kept.add(weights[c]);
      }
      Source mixed = target.mixed();
      return new Place(
          target.place(),
          target.alphabet(),
          digits,
          kept,
          weights[sources.size()],
          mixed == null ? null : mixed.digit());
    }

    /// The weights, last the constant, of every target that is a sum modulo a prime power.
    private Map<Integer, int[]> solve(int power, @Nullable Set<Integer> only) {
      int prime = leastFactor(power);
      int width = sources.size() + 1;
      int[][] basis = new int[width][];
      boolean[] alive = new boolean[targets.size()];
      for (int t = 0; t < alive.length; t++) alive[t] = only == null || only.contains(t);
      int predictions = 0;
      int[] wrong = new int[targets.size()];
      for (int i = 0; i < rows.size(); i++) {
        int[] row = equation(i, power);
        if (!reduce(row, basis, power, prime)) continue;
        predictions++;
        boolean any = false;
        for (int t = 0; t < alive.length; t++) {
          if (!alive[t]) continue;
          if (row[width + t] != 0 && ++wrong[t] > predictions / 20) alive[t] = false;
          any |= alive[t];
        }
        if (!any) return Map.of();
      }
      if (predictions < FEWEST_PREDICTIONS) return Map.of();
      rank = Math.max(rank, rows.size() - predictions);
      Map<Integer, int[]> solved = new LinkedHashMap<>();
      for (int t = 0; t < alive.length; t++) {
        int[] weights = alive[t] ? weights(basis, width + t, power) : null;
        if (weights != null) solved.put(t, weights);
      }
      return solved;
    }

    private int[] equation(int i, int power) {
      int width = sources.size() + 1;
      int[] row = new int[width + targets.size()];
      for (int c = 0; c < sources.size(); c++) row[c] = sources.get(c).values()[i] % power;
      row[width - 1] = 1 % power;
      for (int t = 0; t < targets.size(); t++) row[width + t] = targets.get(t).values()[i] % power;
      return row;
    }

    /// True where the digits of the row are a combination of those before; otherwise the row
    /// joins the basis, or takes the place of one with a pivot of more factors.
    private boolean reduce(int[] row, int[][] basis, int power, int prime) {
      for (int c = 0; c < basis.length; c++) {
        if (row[c] == 0) continue;
        int[] known = basis[c];
        if (known == null) {
          basis[c] = normal(row, c, power, prime);
          return false;
        }
        if (row[c] % known[c] != 0) {
          basis[c] = normal(row, c, power, prime);
          System.arraycopy(known, 0, row, 0, row.length);
          known = basis[c];
        }
        int factor = row[c] / known[c];
        for (int d = c; d < row.length; d++)
          row[d] = Math.floorMod(row[d] - factor * known[d], power);
      }
      return true;
    }

    /// The row times a unit, so that the pivot is a power of the prime.
    private static int[] normal(int[] row, int pivot, int power, int prime) {
      int unit = row[pivot];
      while (unit % prime == 0) unit /= prime;
      int inverse = inverse(unit, power);
      int[] out = new int[row.length];
      for (int d = 0; d < row.length; d++) out[d] = row[d] * inverse % power;
      return out;
    }

    private static int @Nullable [] weights(int[][] basis, int target, int power) {
      int[] x = new int[basis.length];
      for (int c = basis.length - 1; c >= 0; c--) {
        int[] row = basis[c];
        if (row == null) continue;
        int rest = row[target];
        for (int d = c + 1; d < basis.length; d++)
          rest = Math.floorMod(rest - row[d] * x[d], power);
        if (rest % row[c] != 0) return null;
        x[c] = rest / row[c];
      }
      return x;
    }

    private static int[] join(int[] a, int modulusA, int[] b, int modulusB) {
      int inverse = inverse(modulusA % modulusB, modulusB);
      int[] out = new int[a.length];
      for (int i = 0; i < out.length; i++) {
        int step = Math.floorMod((b[i] - a[i]) * inverse, modulusB);
        out[i] = a[i] + modulusA * step;
      }
      return out;
    }

    private static int inverse(int unit, int modulus) {
      return modulus == 1
          ? 0
          : java.math.BigInteger.valueOf(unit)
              .modInverse(java.math.BigInteger.valueOf(modulus))
              .intValueExact();
    }

    private static int leastFactor(int n) {
      for (int p = 2; p * p <= n; p++) if (n % p == 0) return p;
      return n;
    }

    /// The prime powers that a number is the product of.
    private static List<Integer> primePowers(int number) {
      Map<Integer, Integer> powers = new HashMap<>();
      int rest = number;
      while (rest > 1) {
        int prime = leastFactor(rest);
        powers.merge(prime, prime, (a, b) -> a * b);
        rest /= prime;
      }
      return powers.values().stream().sorted().toList();
    }
  }
}
