package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How passwords of words are put together, discovered from the lot: runs of letters read from
/// lists, digits, and marks between. Written with one symbol for each word, such passwords have
/// one length, and every relation between symbols and rows applies to words.
///
/// @param shape the runs as {@link #shape} writes them
/// @param lists for each run the list that its words stand in, -1 for digits and marks
/// @param words the lists, each in code order
record Wording(String shape, List<Integer> lists, List<List<String>> words) {
  /// Symbols for words begin here, so many for each list: Han characters, which stand in no
  /// alphabet that passwords are usually drawn from.
  private static final char FIRST = '\u4e00';

  static final int MOST_WORDS = 0x1000;
  private static final int MOST_LISTS = 8;
  private static final int SHORTEST = 3;
  /// Stands between the words of a written list: in no password, so that two neighbours are none.
  private static final String BETWEEN = "\n";

  private static final double MOST_ROWS = 0.6;
  /// Where more of what stands at a place never comes again, it is no list of words.
  private static final double NEW_AT_MOST = 0.9;
  private static final Pattern RUNS =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+|[0-9]+|[^\\p{L}0-9]+");

  Wording {
    lists = List.copyOf(lists);
    words = words.stream().map(List::copyOf).toList();
  }

  /// The list that a symbol stands in, or -1 where it stands for itself.
  static int list(char symbol) {
    return symbol < FIRST ? -1 : (symbol - FIRST) / MOST_WORDS;
  }

  /// The commonest way in which passwords of a lot are put together, or null where that is not
  /// from lists: words come again, and no word is a whole password.
  static @Nullable Wording of(Lot lot) {
    Map<String, List<Integer>> shapes = new HashMap<>();
    for (int row = 0; row < lot.size(); row++)
      shapes.computeIfAbsent(shape(lot.secret(row)), _ -> new ArrayList<>()).add(row);
    var commonest = shapes.entrySet().stream()
        .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
        .orElse(null);
    if (commonest == null || commonest.getValue().size() < lot.size() * MOST_ROWS) return null;
    return of(lot, commonest.getKey(), commonest.getValue());
  }

  private static @Nullable Wording of(Lot lot, String shape, List<Integer> rows) {
    List<Set<String>> seen = new ArrayList<>();
    for (int row : rows) {
      List<String> runs = runs(lot.secret(row));
      while (seen.size() < runs.size()) seen.add(new HashSet<>());
      for (int i = 0; i < runs.size(); i++) seen.get(i).add(runs.get(i));
    }
    List<Set<String>> joined = new ArrayList<>();
    List<Integer> lists = new ArrayList<>();
    for (Set<String> run : seen) lists.add(isWords(run) ? list(run, joined) : -1);
    long free = seen.stream().filter(run -> run.size() > 1).count();
    boolean fits = free > 1 && !joined.isEmpty() && joined.size() <= MOST_LISTS;
    for (int list = 0; list < joined.size(); list++) {
      int drawn = java.util.Collections.frequency(lists, list) * rows.size();
      int size = joined.get(list).size();
      fits &= size < drawn * NEW_AT_MOST && size <= MOST_WORDS;
    }
    List<List<String>> words =
        joined.stream().map(list -> List.copyOf(new TreeSet<>(list))).toList();
    return fits ? new Wording(shape, lists, words) : null;
  }

  /// Letters, three or more, that vary.
  private static boolean isWords(Set<String> run) {
    return run.size() > 1
        && run.stream()
            .allMatch(word -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)));
  }

  /// The list that shares words with these, or a new one.
  private static int list(Set<String> run, List<Set<String>> joined) {
    for (int i = 0; i < joined.size(); i++) {
      long shared = run.stream().filter(joined.get(i)::contains).count();
      if (shared * 8 > Math.min(run.size(), joined.get(i).size())) {
        joined.get(i).addAll(run);
        return i;
      }
    }
    joined.add(new HashSet<>(run));
    return joined.size() - 1;
  }

  private static List<String> runs(String secret) {
    return RUNS.matcher(secret).results().map(MatchResult::group).toList();
  }

  /// What the runs are: letters, so many digits, or the very marks.
  private static String shape(String secret) {
    StringBuilder shape = new StringBuilder();
    for (String run : runs(secret)) {
      char first = run.charAt(0);
      if (Character.isDigit(first)) shape.append(run.length()).append('d');
      else shape.append(Character.isLetter(first) ? "w" : run);
      shape.append(' ');
    }
    return shape.toString();
  }

  /// A password with one symbol for each word, or null where it is put together otherwise.
  @Nullable
  String coded(String secret) {
    if (!shape(secret).equals(shape)) return null;
    StringBuilder coded = new StringBuilder();
    List<String> runs = runs(secret);
    if (runs.size() != lists.size()) return null;
    for (int i = 0; i < runs.size(); i++) {
      int list = lists.get(i);
      if (list < 0) {
        coded.append(runs.get(i));
        continue;
      }
      int at = java.util.Collections.binarySearch(words.get(list), runs.get(i));
      if (at < 0) return null;
      coded.append((char) (FIRST + list * MOST_WORDS + at));
    }
    return coded.toString();
  }

  /// The password that symbols stand for, or null where some symbol is left open.
  @Nullable
  String spelled(String coded) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < coded.length(); i++) {
      char symbol = coded.charAt(i);
      if (symbol == Formula.UNKNOWN) return null;
      int list = list(symbol);
      int at = (symbol - FIRST) % MOST_WORDS;
      if (list < 0) spelled.append(symbol);
      else if (list >= words.size() || at >= words.get(list).size()) return null;
      else spelled.append(words.get(list).get(at));
    }
    return spelled.toString();
  }

  /// The rows of a lot that are put together so, their passwords coded.
  Lot coded(Lot lot) {
    TreeMap<Integer, String> secrets = new TreeMap<>();
    for (int row = 0; row < lot.size(); row++) {
      String coded = coded(lot.secret(row));
      if (coded != null) secrets.put(row, coded);
    }
    return lot.rewritten(secrets);
  }

  Map<String, Object> program() {
    return Text.entries(
        "shape",
        shape,
        "lists",
        lists.stream().map(list -> (Object) (long) list).toList(),
        "words",
        words.stream()
            .map(list -> (Object) Map.of("list", String.join(BETWEEN, list)))
            .toList());
  }

  static Wording of(Map<String, ?> program) {
    List<List<String>> words = new ArrayList<>();
    for (Map<String, ?> list : Program.maps(program, "words"))
      words.add(List.of(Program.string(list, "list").split(BETWEEN, -1)));
    List<Integer> lists = new ArrayList<>();
    for (int list : Program.integers(program, "lists")) {
      if (list >= words.size())
        throw new IllegalArgumentException("a formula names a list of words that it does not hold");
      lists.add(list);
    }
    return new Wording(Program.string(program, "shape"), lists, words);
  }
}
