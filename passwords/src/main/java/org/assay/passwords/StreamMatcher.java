package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.assay.passwords.Cells.Cell;

/// Compares a run of small digits per row, from a digest or a generator, with the symbols of the
/// password, without knowing which symbol stands for which digit: equal digits must mean equal
/// symbols. A wrong pairing breaks within a dozen rows, so a million can be tried.
final class StreamMatcher {
  /// Rows that the quick test looks at.
  static final int SCREEN = 48;

  /// Rows of words that the quick test looks at: fewer, since few of them share a word.
  private static final int SHARING = 40;

  /// Rows after which loose tests have mostly found two that disagree.
  private static final int LOOSE = 8;

  private static final double NEEDED = 22;
  private static final double NEEDED_WHOLE = 100;
  /// How many words lists usually have.
  private static final int[] LISTS = {
    20, 25, 30, 40, 48, 50, 60, 64, 80, 100, 120, 128, 150, 200, 250, 256, 300, 400, 500, 512, 1000,
    1024, 1296, 2000, 2048, 4096
  };
  static final int MOST_PLACES = 40;

  /// One place: its symbols by row, what one is worth, and the rows that share a symbol, most
  /// first.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  record Place(double bits, int[] symbols, List<int[]> classes) {}

  /// Places with one alphabet, the first and last of which stand for all in the quick test.
  ///
  /// @param words true where the symbols stand for words, of which not all may have come
  record Group(int size, Place first, Place last, boolean words) {}

  private final Selection rows;
  private final Selection screen;
  private final List<Group> groups;
  private final int[] table = new int[65_536];
  private int stamp;

  StreamMatcher(Selection rows, long seed) {
    this.rows = rows;
    this.screen = screen(rows, seed);
    this.groups = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int place : rows.varying) {
      String kind = kind(rows.alphabets[place]);
      if (!seen.add(kind)) continue;
      int last = place;
      for (int other : rows.varying) if (kind(rows.alphabets[other]).equals(kind)) last = other;
      groups.add(new Group(together(kind), place(place), place(last), kind.startsWith("words")));
    }
  }

  /// Rows for the quick test: any, or, where they are words of long lists, such as share a word.
  private static Selection screen(Selection rows, long seed) {
    int place = -1;
    for (int other : rows.varying)
      if (place < 0 && Wording.list(rows.secrets[0].charAt(other)) >= 0) place = other;
    if (place < 0 || rows.alphabets[place].size() < SCREEN / 2) return rows.sample(SCREEN, seed);
    Map<Character, List<Integer>> sharing = new java.util.TreeMap<>();
    for (int i = 0; i < rows.size(); i++)
      sharing
          .computeIfAbsent(rows.secrets[i].charAt(place), _ -> new ArrayList<>())
          .add(rows.rows[i]);
    List<Integer> kept = sharing.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .flatMap(List::stream)
        .limit(SHARING)
        .sorted()
        .toList();
    return new Selection(rows.lot, rows.label, Selection.ints(kept));
  }

  private StreamMatcher(StreamMatcher other) {
    this.rows = other.rows;
    this.screen = other.screen;
    this.groups = other.groups;
  }

  /// The same, for another thread.
  StreamMatcher apart() {
    return new StreamMatcher(this);
  }

  /// The screened rows that the tests of nearly every run look at.
  int[] lookedAtFirst(boolean loose) {
    Set<Integer> first = new LinkedHashSet<>(Set.of(0));
    for (Group group : groups) {
      for (Place place : List.of(group.first(), group.last()))
        if (!place.classes().isEmpty())
          for (int k = 0; k < 2; k++) first.add(place.classes().getFirst()[k]);
    }
    for (int r = 0; loose && r < Math.min(LOOSE, screen.size()); r++) first.add(r);
    return first.stream().mapToInt(Integer::intValue).toArray();
  }

  private Place place(int place) {
    int[] symbols = symbols(place);
    Map<Integer, List<Integer>> classes = new HashMap<>();
    for (int r = 0; r < symbols.length; r++)
      classes.computeIfAbsent(symbols[r], _ -> new ArrayList<>()).add(r);
    List<int[]> shared = new ArrayList<>();
    for (List<Integer> same : classes.values())
      if (same.size() > 1) shared.add(Selection.ints(same));
    shared.sort((a, b) -> Integer.compare(b.length, a.length));
    return new Place(rows.chance.bits(place), symbols, shared);
  }

  private int[] symbols(int place) {
    int[] symbols = new int[screen.size()];
    for (int i = 0; i < symbols.length; i++) symbols[i] = screen.secrets[i].charAt(place);
    return symbols;
  }

  static String kind(Alphabet alphabet) {
    int list = Wording.list(alphabet.symbols().charAt(0));
    if (list >= 0) return "words " + list;
    boolean digits = alphabet.symbols().chars().allMatch(Character::isDigit);
    boolean hex = alphabet.symbols().chars().allMatch(c -> Character.digit(c, 16) >= 0);
    boolean upper = alphabet.symbols().chars().noneMatch(Character::isLowerCase);
    boolean lower = alphabet.symbols().chars().noneMatch(Character::isUpperCase);
    return digits ? "digits" : (hex ? "hex" : "any") + (upper ? "U" : "") + (lower ? "L" : "");
  }

  private int together(String kind) {
    Set<Character> all = new LinkedHashSet<>();
    for (int place : rows.varying) {
      if (kind(rows.alphabets[place]).equals(kind)) {
        rows.alphabets[place].symbols().chars().forEach(c -> all.add((char) c));
      }
    }
    return all.size();
  }

  Selection screen() {
    return screen;
  }

  /// Sizes of alphabet to try: those seen, and the usual ones a little larger where few rows may
  /// hide some symbols.
  Set<Integer> ranges() {
    Set<Integer> ranges = new LinkedHashSet<>();
    for (Group group : groups) {
      ranges.add(group.size());
      if (rows.size() * (long) rows.varying.length < 12L * group.size())
        ranges.add(group.size() + 1);
      for (int usual : new int[] {10, 16, 26, 32, 36, 52, 62, 64}) {
        if (usual >= group.size() && usual <= group.size() * 1.15 + 1) ranges.add(usual);
      }
      if (!group.words()) continue;
      for (int usual : LISTS)
        if (usual >= group.size() && usual <= group.size() * 1.6) ranges.add(usual);
    }
    ranges.removeIf(range -> range < 2);
    return ranges;
  }

  /// The size of the greatest alphabet seen.
  int most() {
    return groups.stream().mapToInt(Group::size).max().orElse(2);
  }

  /// True where symbols stand for words.
  boolean hasWords() {
    return groups.stream().anyMatch(Group::words);
  }

  /// Tests the digits of the screened rows; true where some place follows from some digit. Where
  /// only the lowest digit is at hand it is compared with the last place too, since numbers are
  /// written either way round.
  ///
  /// @param loose true where several digits may stand for one symbol, which costs more rows to
  /// refute
  boolean passes(DigitRows rows, int places, boolean loose) {
    int most = Math.min(places, MOST_PLACES);
    for (Group group : groups) {
      if (follows(rows, most, group.first(), loose)) return true;
      if (places == 1 && follows(rows, 1, group.last(), loose)) return true;
    }
    return false;
  }

  /// The same for the last place of each group, which varies most where numbers are written.
  boolean passesAtLast(DigitRows rows, int places) {
    for (Group group : groups) if (follows(rows, places, group.last(), false)) return true;
    return false;
  }

  private boolean follows(DigitRows rows, int digits, Place place, boolean loose) {
    if (place.bits() <= 0) return false;
    return loose ? followsLoosely(rows, digits, place) : followsOneToOne(rows, digits, place);
  }

  /// Two rows with the same symbol refute nearly every digit.
  private static boolean followsOneToOne(DigitRows rows, int digits, Place place) {
    if (place.classes().isEmpty()) return false;
    int[] same = place.classes().getFirst();
    int[] one = rows.row(same[0]);
    int[] other = rows.row(same[1]);
    for (int i = 0; i < digits; i++)
      if (one[i] == other[i] && followsOneToOneAt(rows, i, place)) return true;
    return false;
  }

  /// Rows with the same symbol must have the same digit, others another: a wrong pairing breaks
  /// at once.
  private static boolean followsOneToOneAt(DigitRows rows, int digit, Place place) {
    int checks = 0;
    int before = -1;
    for (int[] same : place.classes()) {
      int first = rows.row(same[0])[digit];
      if (first == before) return false;
      before = first;
      for (int k = 1; k < same.length; k++) {
        if (rows.row(same[k])[digit] != first) return false;
        checks++;
      }
    }
    return enough(checks, place);
  }

  private static boolean enough(int checks, Place place) {
    if (checks * place.bits() >= NEEDED) return true;
    return place.symbols().length < SCREEN && checks >= 3 && checks * place.bits() >= 6;
  }

  private boolean followsLoosely(DigitRows rows, int digits, Place place) {
    for (int i = 0; i < digits; i++) if (followsLooselyAt(rows, i, place)) return true;
    return false;
  }

  private boolean followsLooselyAt(DigitRows rows, int digit, Place place) {
    stamp += 1 << 16;
    if (stamp < 0) {
      java.util.Arrays.fill(table, 0);
      stamp = 1 << 16;
    }
    int checks = 0;
    int[] symbols = place.symbols();
    for (int r = 0; r < symbols.length; r++) {
      int value = rows.row(r)[digit];
      int known = table[value];
      if ((known & 0xffff0000) == stamp) {
        if ((known & 0xffff) != symbols[r]) return false;
        checks++;
      } else {
        table[value] = stamp | symbols[r];
      }
    }
    return enough(checks, place);
  }

  /// Tests a pipeline on all rows and offers it where it holds.
  ///
  /// @param digit the digit at a place of the run
  /// @param run the run of digits of a row of the lot
  /// @param order as {@link Candidate#order}
  boolean offer(
      Digit shape,
      IntFunction<int[]> run,
      IntFunction<Digit> digit,
      int order,
      Ground ground,
      String why,
      Search search) {
    Selection all = rows.sample(2000, search.options.seed());
    int[][] digits = new int[all.size()][];
    int places = MOST_PLACES;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = run.apply(all.rows[i]);
      places = Math.min(places, digits[i].length);
    }
    List<Cell> cells = new ArrayList<>();
    double log2 = 0;
    double open = 0;
    for (int place : all.varying) {
      double best = -12;
      int from = -1;
      for (int i = 0; i < places; i++) {
        double held = test(all, place, digits, i) + Evidence.log2(places);
        if (held < best) {
          best = held;
          from = i;
        }
      }
      if (from < 0) {
        open += Evidence.log2(rows.alphabets[place].size());
        continue;
      }
      log2 += best;
      cells.add(SymbolTables.cell(
          rows.sample(2000, search.options.seed()), place, List.of(digit.apply(from))));
    }
    if (hasWords() && log2 > -NEEDED_WHOLE) {
      log2 = Math.min(log2, oneList(all, digits, places));
    }
    if (cells.isEmpty() || log2 > -20) return false;
    int partial = cells.size() < all.varying.length ? 8 : 0;
    if (open > Guessing.ENOUGH_BITS) why += "; other characters do not follow from it";
    search.offer(new Candidate(
        ground,
        new Cells(rows.length, Cells.fixed(rows), share(cells)),
        log2,
        order + partial,
        rows,
        why));
    return !shape.columns().isEmpty() || log2 < 0;
  }

  /// Where tables of different places agree, each learns from the others.
  static List<Cell> share(List<Cell> cells) {
    Map<String, Character> union = new HashMap<>();
    for (Cell cell : cells) {
      for (var entry : cell.table().entrySet()) {
        Character known = union.putIfAbsent(entry.getKey(), entry.getValue());
        if (known != null && !known.equals(entry.getValue())) return cells;
      }
    }
    return cells.stream()
        .map(cell -> new Cell(cell.place(), cell.digits(), union))
        .toList();
  }

  /// Few words come twice at one place of a small lot; more do where one list serves several
  /// places, read by digits that follow one another.
  private static double oneList(Selection rows, int[][] digits, int places) {
    int[] list = java.util.Arrays.stream(rows.varying)
        .filter(place -> Wording.list(rows.secrets[0].charAt(place))
            == Wording.list(rows.secrets[0].charAt(rows.varying[0])))
        .toArray();
    double best = 0;
    for (int from = 0; from + list.length <= places; from++) {
      Map<Integer, Character> table = new HashMap<>();
      int right = 0;
      int wrong = 0;
      for (int i = 0; i < digits.length; i++) {
        for (int k = 0; k < list.length; k++) {
          char symbol = rows.secrets[i].charAt(list[k]);
          Character known = table.putIfAbsent(digits[i][from + k], symbol);
          if (known == null) continue;
          if (known == symbol) right++;
          else wrong++;
        }
      }
      double bits = rows.chance.bits(list[0]);
      for (int place : list) bits = Math.min(bits, rows.chance.bits(place));
      best =
          Math.min(best, Evidence.tail((long) right + wrong, right, bits) + Evidence.log2(places));
    }
    return best;
  }

  private static double test(Selection rows, int place, int[][] digits, int from) {
    Map<Integer, Character> table = new HashMap<>();
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < digits.length; i++) {
      char symbol = rows.secrets[i].charAt(place);
      Character known = table.putIfAbsent(digits[i][from], symbol);
      if (known == null) continue;
      if (known == symbol) right++;
      else if (++wrong > 2 + right / 16) return 0;
    }
    return Evidence.tail((long) right + wrong, right, rows.chance.bits(place));
  }
}
