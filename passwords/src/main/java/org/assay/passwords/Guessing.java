package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How hard the passwords are to guess by somebody who has seen other devices of the lot: learns
/// from most rows, then measures how many bits it needs for the rest. No code is shorter than the
/// entropy, so a short code proves weakness.
final class Guessing {
  /// Practice, not law: passwords that a guesser reaches within 2^29 tries, half of a thousand
  /// million, are too easy.
  static final double ENOUGH_BITS = 29;

  /// Practice, not law: a symbol that loses more than this share of its min-entropy to bias is a
  /// fault.
  static final double BIAS = 0.07;

  private static final int FOLDS = 4;
  private static final int MOST_ROWS = 1200;
  private static final int ORDER = 5;
  /// Symbols that the methods of SP 800-90B look at.
  private static final int QUICK_SYMBOLS = 10_000;

  private static final int MOST_SYMBOLS = 60_000;
  /// Letters, or figures that stand for letters.
  private static final Pattern RUN = Pattern.compile("[\\p{L}@$!013457]{3}");

  private Guessing() {}

  /// @param devices devices of the whole lot
  static Strength strength(List<Selection> selections, Lot lot, int devices, AuditOptions options) {
    Measured measured = measured(lot, options);
    double[] bits = measured.bits();
    Arrays.sort(bits);
    double apparent =
        selections.isEmpty() ? bits[bits.length / 2] : selections.getFirst().capacity();
    double perSymbol = selections.isEmpty() ? 0 : minEntropy(selections.getFirst());
    int symbols = options.effort() == Effort.QUICK ? QUICK_SYMBOLS : MOST_SYMBOLS;
    ExpectedGuesses guesses = new ExpectedGuesses(bits, devices);
    return new Strength(
        apparent,
        bits[bits.length / 2],
        bits[bits.length / 10],
        perSymbol,
        guesses.untilFirst(),
        guesses.untilHalf(),
        measured.publicly() + PLAINLY < Math.min(measured.otherwise(), apparent),
        selections.isEmpty() ? List.of() : Estimators.of(selections.getFirst(), symbols));
  }

  private static double minEntropy(Selection rows) {
    double sum = 0;
    for (int place : rows.varying) {
      Map<Character, Integer> counts = new HashMap<>();
      for (String secret : rows.secrets) counts.merge(secret.charAt(place), 1, Integer::sum);
      double p = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1)
          / (double) rows.size();
      double upper =
          Math.min(1, p + 2.5758293035489 * Math.sqrt(p * (1 - p) / Math.max(1, rows.size() - 1)));
      sum -= Evidence.log2(upper);
    }
    return rows.varying.length == 0 ? 0 : sum / rows.varying.length;
  }

  /// The models that a guesser may learn.
  private static final int MODELS = 5;

  private static final int PUBLIC_WORDS = 4;
  /// Bits by which public lists have to help before they are said to.
  private static final double PLAINLY = 2;

  /// Bits of each row by the model that suits the lot best, or by the best one for each row, plus
  /// what it takes to say which.
  ///
  /// @param bits of each row
  /// @param publicly bits of the median row by words of public lists
  /// @param otherwise the same by the best other model
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Measured(double[] bits, double publicly, double otherwise) {
    static Measured of(double[][] models) {
      double[] best = new double[models[0].length];
      for (int i = 0; i < best.length; i++) {
        best[i] = Double.POSITIVE_INFINITY;
        for (double[] model : models) best[i] = Math.min(best[i], model[i] + Evidence.log2(MODELS));
      }
      double otherwise = Double.POSITIVE_INFINITY;
      for (int m = 0; m < MODELS; m++) {
        if (m != PUBLIC_WORDS) otherwise = Math.min(otherwise, median(models[m]));
        if (median(models[m]) < median(best)) best = models[m];
      }
      return new Measured(best, median(models[PUBLIC_WORDS]), otherwise);
    }

    private static double median(double... bits) {
      return Arrays.stream(bits).sorted().toArray()[bits.length / 2];
    }
  }

  private static Measured measured(Lot lot, AuditOptions options) {
    int n = Math.min(lot.size(), MOST_ROWS);
    String[] secrets = new String[n];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lot.size(); i++) order.add(i);
    java.util.Collections.shuffle(order, new java.util.Random(options.seed()));
    for (int i = 0; i < n; i++) secrets[i] = lot.secret(order.get(i));
    double[][] bits = new double[MODELS][n];
    int folds = Math.min(FOLDS, n);
    boolean pieces = true;
    WordSplit[] splits = hasRuns(secrets) ? splits(secrets) : null;
    for (int fold = 0; fold < folds; fold++) {
      ByContext context = new ByContext();
      ByPlace place = new ByPlace();
      ByWords words = new ByWords();
      ByPublicWords publicly = new ByPublicWords();
      Lexicon lexicon = new Lexicon();
      for (int i = 0; i < n; i++) {
        if (i % folds == fold && folds > 1) continue;
        context.learn(secrets[i]);
        place.learn(secrets[i]);
        words.learn(secrets[i]);
        if (splits != null) publicly.learn(splits[i]);
        lexicon.add(secrets[i]);
      }
      if (pieces) lexicon.learn();
      int shorter = 0;
      for (int i = fold; i < n; i += folds) {
        bits[0][i] = context.bits(secrets[i]);
        bits[1][i] = place.bits(secrets[i]);
        bits[2][i] = words.bits(secrets[i]);
        double letters = Math.min(bits[0][i], bits[1][i]);
        bits[3][i] = pieces ? lexicon.bits(secrets[i]) : letters;
        bits[PUBLIC_WORDS][i] = splits == null ? letters : publicly.bits(splits[i]);
        if (bits[3][i] < letters) shorter++;
      }
      // Where the lot shows no words in the first part it shows none in the others.
      pieces &= shorter * folds * 20 > n;
    }
    return Measured.of(bits);
  }

  private static WordSplit[] splits(String... secrets) {
    PublicWords words = PublicWords.all();
    return Arrays.stream(secrets)
        .map(secret -> WordSplit.of(secret, words))
        .toArray(WordSplit[]::new);
  }

  /// True where one password in ten has three letters on end, as words have.
  private static boolean hasRuns(String... secrets) {
    return Arrays.stream(secrets).filter(secret -> RUN.matcher(secret).find()).count() * 10
        >= secrets.length;
  }

  /// Each place on its own, Krichevsky-Trofimov estimator over the characters seen anywhere.
  private static final class ByPlace {
    private final Map<Integer, Map<Character, Integer>> counts = new HashMap<>();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private int learnt;

    void learn(String secret) {
      for (int j = 0; j < secret.length(); j++) {
        counts.computeIfAbsent(j, _ -> new HashMap<>()).merge(secret.charAt(j), 1, Integer::sum);
      }
      lengths.merge(secret.length(), 1, Integer::sum);
      learnt++;
    }

    double bits(String secret) {
      double bits =
          -Evidence.log2((lengths.getOrDefault(secret.length(), 0) + 0.5) / (learnt + 8.0));
      for (int j = 0; j < secret.length(); j++) {
        Map<Character, Integer> seen = counts.getOrDefault(j, Map.of());
        int total = 0;
        for (int count : seen.values()) total += count;
        double p =
            (seen.getOrDefault(secret.charAt(j), 0) + 0.1) / (total + 0.1 * (seen.size() + 2));
        bits -= Evidence.log2(p);
      }
      return bits;
    }
  }

  /// Runs of letters and of digits: a list of words for each run of letters, learnt from the other
  /// rows; each digit is as good as random.
  private static final class ByWords {
    private static final Pattern RUNS =
        Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+|[0-9]+|[^\\p{L}0-9]+");
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, Map<String, Integer>> lists = new HashMap<>();
    private int learnt;

    void learn(String secret) {
      List<String> runs = runs(secret);
      String shape = shape(runs);
      shapes.merge(shape, 1, Integer::sum);
      learnt++;
      for (int i = 0; i < runs.size(); i++) {
        lists.computeIfAbsent(shape + i, _ -> new HashMap<>()).merge(runs.get(i), 1, Integer::sum);
      }
    }

    double bits(String secret) {
      List<String> runs = runs(secret);
      String shape = shape(runs);
      double bits = -Evidence.log2((shapes.getOrDefault(shape, 0) + 0.2) / (learnt + 1.0));
      for (int i = 0; i < runs.size(); i++) bits += bits(runs.get(i), shape + i);
      return bits;
    }

    private double bits(String run, String list) {
      if (Character.isDigit(run.charAt(0))) return run.length() * Evidence.log2(10);
      Map<String, Integer> known = lists.getOrDefault(list, Map.of());
      int total = 0;
      for (int count : known.values()) total += count;
      double share = known.size() / (total + known.size() + 1.0);
      Integer count = known.get(run);
      if (count != null) return -Evidence.log2((1 - share) * count / total);
      return -Evidence.log2(share + 1e-3) + run.length() * Evidence.log2(52);
    }

    private static List<String> runs(String secret) {
      return RUNS.matcher(secret)
          .results()
          .map(java.util.regex.MatchResult::group)
          .toList();
    }

    /// What the runs are: letters, so many digits, or the very marks.
    private static String shape(List<String> runs) {
      StringBuilder shape = new StringBuilder();
      for (String run : runs) {
        if (Character.isDigit(run.charAt(0))) shape.append(run.length()).append('d');
        else shape.append(Character.isLetter(run.charAt(0)) ? "w" : run);
        shape.append(' ');
      }
      return shape.toString();
    }
  }

  /// The characters before decide, blended from long to short contexts (prediction by partial
  /// matching).
  private static final class ByContext {
    private final Map<String, Map<Character, Integer>> counts = new HashMap<>();

    void learn(String secret) {
      String text = secret + "\n";
      for (int j = 0; j < text.length(); j++) {
        for (int order = 0; order <= Math.min(ORDER, j); order++) {
          counts
              .computeIfAbsent(text.substring(j - order, j), _ -> new HashMap<>())
              .merge(text.charAt(j), 1, Integer::sum);
        }
        if (j <= ORDER) {
          counts
              .computeIfAbsent("^" + text.substring(0, j), _ -> new HashMap<>())
              .merge(text.charAt(j), 1, Integer::sum);
        }
      }
    }

    double bits(String secret) {
      String text = secret + "\n";
      double bits = 0;
      for (int j = 0; j < text.length(); j++) bits -= Evidence.log2(probability(text, j));
      return bits;
    }

    private double probability(String text, int j) {
      double p = 1.0 / 96;
      char c = text.charAt(j);
      for (int order = 0; order <= Math.min(ORDER, j); order++)
        p = blend(text.substring(j - order, j), c, p);
      return j <= ORDER ? blend("^" + text.substring(0, j), c, p) : p;
    }

    private double blend(String context, char c, double shorter) {
      Map<Character, Integer> seen = counts.get(context);
      if (seen == null) return shorter;
      int total = 0;
      for (int count : seen.values()) total += count;
      double escape = 0.4 * seen.size();
      return (seen.getOrDefault(c, 0) * (total > 1 ? 1 : 0.7) + escape * shorter)
          / (total * (total > 1 ? 1 : 0.7) + escape);
    }
  }

  /// Unequal shares of symbols, places with the same characters taken together.
  static void bias(Selection rows, Search search) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int place : rows.varying) {
      groups
          .computeIfAbsent(StreamMatcher.kind(rows.alphabets[place]), _ -> new ArrayList<>())
          .add(place);
    }
    for (List<Integer> places : groups.values()) {
      search.tried(1);
      pooled(rows, places, search);
    }
    for (int place : rows.varying) {
      search.tried(1);
      pooled(rows, List.of(place), search);
    }
  }

  private static void pooled(Selection rows, List<Integer> places, Search search) {
    Map<Character, Integer> counts = new HashMap<>();
    for (String secret : rows.secrets)
      for (int place : places) counts.merge(secret.charAt(place), 1, Integer::sum);
    double total = (double) rows.size() * places.size();
    int size = counts.size();
    double even = total / size;
    if (size < 2 || even < 5) return;
    double statistic = 0;
    int most = 0;
    for (int count : counts.values()) {
      statistic += (count - even) * (count - even) / even;
      most = Math.max(most, count);
    }
    double log2 = Evidence.chiSquare(statistic, size - 1L);
    double share = most / total;
    double sure = share - Math.sqrt(share * (1 - share) / total);
    double loss = 1 + Evidence.log2(Math.max(sure, 1.0 / size)) / Evidence.log2(size);
    if (loss < BIAS) return;
    String where = places.size() == 1
        ? "character " + (places.getFirst() + 1)
        : "the symbols of " + places.size() + " places";
    String text =
        "%s are not evenly spread: the commonest of %d takes %.1f %%, an even share is %.1f %%"
            .formatted(where, size, 100 * share, 100.0 / size);
    search.offer(
        new Candidate(
            Ground.OTHERWISE_GUESSABLE,
            new Property("bias", text),
            log2,
            70,
            rows,
            "a guesser tries the commoner symbols first and needs fewer tries than the length suggests"));
  }
}
