package org.assay.passwords;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Audits a lot of factory passwords: whether they repeat, count, follow from the row, or can be
/// guessed.
///
/// ```java
/// AuditReport report = PasswordAudit.of(LotFile.read(Path.of("lot.csv")),
/// AuditOptions.normal());
/// ```
public final class PasswordAudit {
  /// Bound on the probability of any false finding in one audit.
  public static final double FAMILY_WISE = 1e-6;

  private static final double BAR = Evidence.log2(FAMILY_WISE);
  /// Relations are looked for among this many rows; what is found is counted over all of them.
  static final int DISCOVERY = 20_000;
  private static final int MOST_FINDINGS_PER_GROUND = 3;
  /// So many of the largest groups are worth a glance by the costly relations.
  private static final int GLANCED = 4;

  private static final int EXAMPLES = 5;
  private static final List<Relation> ALL = List.of(
      new Copies(),
      new AffineNumbers(),
      new Quotients(),
      new Progressions(),
      new WellKnown(),
      new NearRepeats(),
      new BitLinear(),
      new SymbolTables(),
      new DigitSums(),
      new WholeSums(),
      new UnknownDigits(),
      new RunsOfRows(),
      new Successions(),
      new LinearStreams(),
      new Span(),
      new LaggedSums(),
      new RunningGenerator(),
      new RunningSmall(),
      new RunningRemainders(),
      new SeededByRow(),
      new DigestPipelines(),
      new DigestPipelines.Minorities(),
      new WordChoices(),
      new SeedHunt(),
      new Biases());

  private PasswordAudit() {}

  /// Audits the password column of a lot.
  public static AuditReport of(Lot lot, AuditOptions options) {
    return new Run(lot, options).report();
  }

  /// Reads a lot and audits its first password column.
  ///
  /// @throws UnreadableLotException with every problem found in the file
  public static AuditReport of(Path file, AuditOptions options) {
    return of(LotFile.read(file), options);
  }

  private static final class Run {
    private final Lot whole;
    private final Lot lot;
    private final AuditOptions options;
    private final Search search;
    private final List<Selection> selections;
    private final Map<String, Long> triedBy = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<Formula, String> familyOf = new HashMap<>();

    Run(Lot whole, AuditOptions options) {
      this.whole = whole;
      this.lot = whole.sample(DISCOVERY);
      this.options = options;
      this.selections = Selection.byLength(lot);
      boolean ofSymbols = selections.isEmpty() || selections.getFirst().chance.isIndependent();
      this.search = new Search(lot, whole.size(), ofSymbols, options);
      for (Relation relation : ALL) relations.put(relation.name(), relation);
    }

    AuditReport report() {
      // Learning to guess takes one thread for a while; the search goes on beside it.
      CompletableFuture<Strength> guessing = CompletableFuture.supplyAsync(
          () -> Guessing.strength(selections, lot, whole.size(), options));
      search();
      Strength strength = guessing.join();
      Repeats.Count repeats = Repeats.count(whole);
      List<Finding> findings = new Findings(search, lot, whole, repeats, strength).all();
      return new AuditReport(
          whole.name(),
          whole.passwordColumn().name(),
          whole.columns(),
          whole.size(),
          findings,
          looked(findings),
          exclusions(repeats),
          strength,
          advice(strength, repeats),
          search.hypotheses());
    }

    private record Task(Relation relation, Selection rows, Search apart) {}

    /// Cheap families first, on every length; the costly ones on the usual length, and the
    /// groups, only where nothing simple explains the rows already.
    private void search() {
      List<Task> cheap = new ArrayList<>();
      List<Task> costly = new ArrayList<>();
      for (Selection rows : selections) {
        boolean usual = rows == selections.getFirst() || options.effort() == Effort.DEEP;
        for (Relation relation : ALL) {
          if (relation.isCheap()) add(cheap, relation, rows);
          else if (usual) add(costly, relation, rows);
        }
      }
      run(cheap);
      if (isSettled()) return;
      if (options.effort() != Effort.QUICK) groups(costly);
      run(costly);
    }

    private void groups(List<Task> tasks) {
      for (Selection rows : selections) {
        if (rows.size() * 4 < lot.size()) continue;
        List<Selection> groups = new ArrayList<>(rows.groups());
        groups.sort(Comparator.comparingInt(group -> -group.size()));
        int glances = 0;
        for (Selection group : groups) {
          // Nearly all rows again would show nothing that all rows do not.
          if (group.size() > rows.size() * 0.98) continue;
          boolean glance = group.size() < rows.size() * 0.9 && glances++ < GLANCED;
          for (Relation relation : ALL) {
            boolean whole = relation.isForGroups() || options.effort() == Effort.DEEP;
            if (whole || (glance && relation.deservesGlance()))
              add(tasks, relation, group, whole ? search.apart() : search.glance());
          }
        }
      }
    }

    private void add(List<Task> tasks, Relation relation, Selection rows) {
      add(tasks, relation, rows, search.apart());
    }

    private void add(List<Task> tasks, Relation relation, Selection rows, Search apart) {
      triedBy.merge(relation.name(), 0L, Long::sum);
      if (rows.size() < relation.fewestRows() || rows.varying.length == 0) return;
      tasks.add(new Task(relation, rows, apart));
    }

    private void run(List<Task> tasks) {
      tasks.parallelStream().forEach(task -> task.relation().search(task.rows(), task.apart()));
      for (Task task : tasks) {
        String name = task.relation().name();
        triedBy.merge(name, task.apart().hypotheses() - 1, Long::sum);
        for (Candidate candidate : task.apart().candidates())
          familyOf.putIfAbsent(candidate.formula(), name);
        search.join(task.apart());
      }
    }

    /// True where a simple formula predicts nearly all rows whole.
    private boolean isSettled() {
      if (options.effort() == Effort.DEEP) return false;
      for (Candidate candidate : search.candidates()) {
        if (candidate.order() >= 40 || candidate.log2() > -80) continue;
        int right = 0;
        for (int row = 0; row < lot.size(); row++)
          if (candidate.formula().explains(lot, row)) right++;
        if (right >= lot.size() * 0.95) return true;
      }
      return false;
    }

    private List<Looked> looked(List<Finding> findings) {
      List<Looked> looked = new ArrayList<>();
      Set<String> texts = new HashSet<>();
      for (Finding finding : findings) texts.add(finding.formula());
      Selection largest = selections.isEmpty() ? null : selections.getFirst();
      boolean settled = isSettled();
      relations.forEach((name, relation) -> {
        boolean found = familyOf.entrySet().stream()
            .anyMatch(entry ->
                entry.getValue().equals(name) && texts.contains(entry.getKey().readable()));
        long tried = triedBy.getOrDefault(name, 0L);
        looked.add(
            tried == 0 && settled
                ? skipped(name)
                : Power.of(relation, largest, tried, search.hypotheses(), found));
      });
      return looked;
    }

    private static Looked skipped(String name) {
      return new Looked(
          name, 0, "not tried: a simpler relation already explains the rows", true, false);
    }

    private List<Exclusion> exclusions(Repeats.Count repeats) {
      List<Exclusion> all = new ArrayList<>(whole.exclusions());
      if (repeats.sameDevice() > 0) {
        all.add(new Exclusion("the same device a second time", repeats.sameDevice(), List.of()));
      }
      Set<Integer> lengths = new HashSet<>();
      for (Selection selection : selections) lengths.add(selection.length);
      long left = 0;
      for (int length = 0; length < repeats.lengths().length; length++)
        if (!lengths.contains(length)) left += repeats.lengths()[length];
      if (left > 0) {
        all.add(new Exclusion(
            "password of a length that fewer than " + Selection.FEWEST
                + " devices share: counted for uniqueness and guessing, not for formulas",
            left,
            List.of()));
      }
      return all;
    }

    private List<String> advice(Strength strength, Repeats.Count repeats) {
      List<String> advice = new ArrayList<>(search.advice());
      if (strength.medianBits() >= Guessing.ENOUGH_BITS && strength.apparentBits() < 40) {
        advice.add(
            "Practice, not law: %.0f bits are few where guesses are not limited; 60 bits or more are usual."
                .formatted(strength.apparentBits()));
      }
      if (repeats.caseOnly() > 0) {
        advice.add(repeats.caseOnly() + " passwords differ from another only in letter case.");
      }
      return advice;
    }
  }

  /// Turns candidates that clear the bar into findings, the leading one first.
  private record Findings(
      Search search, Lot lot, Lot whole, Repeats.Count repeats, Strength strength) {

    private record Kept(Candidate candidate, BitSet rows, long explained, double log2) {
      /// With the rows of the whole lot that it explains.
      Kept over(long all) {
        return new Kept(candidate, rows, all, log2);
      }

      /// True where the rows of the sample are all that can be counted.
      boolean isCounted() {
        return candidate.formula() instanceof Property || candidate.formula() instanceof Seeded;
      }
    }

    List<Finding> all() {
      double correction = Evidence.log2((double) search.hypotheses());
      List<Kept> kept = new ArrayList<>();
      for (Candidate candidate : search.candidates()) {
        double log2 = candidate.log2() + correction;
        if (log2 <= BAR) kept.add(kept(candidate, log2));
      }
      boolean derived = kept.stream()
          .anyMatch(
              k -> k.candidate().order() < Candidate.WHOLE_LOT && k.explained() > lot.size() * 0.9);
      kept.removeIf(k -> derived && k.candidate().order() >= Candidate.WHOLE_LOT);
      kept = withoutShadows(kept);
      long[] explained = explained(kept);
      for (int i = 0; i < explained.length; i++) kept.set(i, kept.get(i).over(explained[i]));
      List<Finding> findings = new ArrayList<>();
      boolean shared = repeats.sharing() > 0 && repeats.largest() * 2 > whole.size();
      if (shared) findings.add(repeated());
      kept.stream()
          .filter(k -> k.candidate().order() < Candidate.WHOLE_LOT)
          .forEach(k -> findings.add(finding(k)));
      if (!shared && repeats.sharing() > 0) findings.add(repeated());
      kept.stream()
          .filter(k -> k.candidate().order() >= Candidate.WHOLE_LOT)
          .forEach(k -> findings.add(finding(k)));
      if (guessable() && !derived) findings.add(tooEasy());
      return atMost(findings);
    }

    private Kept kept(Candidate candidate, double log2) {
      BitSet rows = new BitSet();
      if (candidate.formula() instanceof Property) {
        Selection where = candidate.where();
        for (int row : where.rows) rows.set(row);
        return new Kept(candidate, rows, rows.cardinality(), log2);
      }
      boolean slow = candidate.formula() instanceof Seeded;
      for (int row = 0; row < lot.size(); row++) {
        if (slow && row >= 50 && lot.size() > 50) break;
        if (candidate.formula().explains(lot, row)) rows.set(row);
      }
      return new Kept(candidate, rows, rows.cardinality(), log2);
    }

    /// Keeps what explains rows that no simpler or wider relation explains.
    private List<Kept> withoutShadows(List<Kept> all) {
      List<Kept> sorted = new ArrayList<>(all);
      long described = all.stream()
          .filter(k -> k.candidate().isStructure())
          .mapToLong(Kept::explained)
          .max()
          .orElse(0);
      // What predicts comes before what only describes, unless it explains far fewer rows; what
      // is said of the lot as a whole comes last, or it would take the rows of all others.
      sorted.sort(Comparator.<Kept>comparingInt(
              k -> k.candidate().predicts() && k.explained() * 5 >= described
                  ? 0
                  : k.candidate().order() < Candidate.WHOLE_LOT ? 1 : 2)
          .thenComparingLong(k -> -k.explained() * 20 / Math.max(1, lot.size()))
          .thenComparingInt(k -> k.candidate().order())
          .thenComparingLong(k -> -k.explained())
          .thenComparingDouble(Kept::log2));
      List<Kept> kept = new ArrayList<>();
      BitSet covered = new BitSet();
      for (Kept one : sorted) {
        BitSet fresh = (BitSet) one.rows().clone();
        fresh.andNot(covered);
        if (fresh.cardinality() < Math.max(4, one.explained() / 5)) continue;
        covered.or(one.rows());
        kept.add(one);
      }
      return kept;
    }

    private Finding finding(Kept kept) {
      Candidate candidate = kept.candidate();
      return new Finding(
          candidate.ground(),
          candidate.formula().readable(),
          kept.explained(),
          whole.size(),
          kept.log2(),
          search.hypotheses(),
          why(candidate),
          Remedies.of(candidate.ground()),
          examples(candidate.formula()),
          Json.write(candidate.formula().program()));
    }

    private String why(Candidate candidate) {
      if (candidate.formula() instanceof Property && whole != lot)
        return candidate.why() + " (looked at in %,d devices only)".formatted(lot.size());
      long reach = candidate.formula().reach();
      return reach >= whole.size()
          ? candidate.why()
          : candidate.why() + " (counted over the first %,d devices only)".formatted(reach);
    }

    /// Rows of the whole lot, not only of the sample, that each formula gives.
    private long[] explained(List<Kept> kept) {
      long[] explained = kept.stream().mapToLong(Kept::explained).toArray();
      if (whole == lot) return explained;
      List<Integer> open = new ArrayList<>();
      for (int i = 0; i < explained.length; i++) if (!kept.get(i).isCounted()) open.add(i);
      List<Formula> formulas =
          open.stream().map(i -> kept.get(i).candidate().formula()).toList();
      long[] counts = Confirmation.count(whole, formulas);
      for (int i = 0; i < counts.length; i++) explained[open.get(i)] = counts[i];
      return explained;
    }

    private List<Example> examples(Formula formula) {
      List<Example> examples = new ArrayList<>();
      for (int row = 0; row < lot.size() && examples.size() < EXAMPLES; row++) {
        String predicted = formula.predict(lot, row);
        if (predicted == null) continue;
        String secret = lot.secret(row);
        examples.add(new Example(
            lot.number(row) + 1L,
            Masks.of(predicted),
            Masks.of(secret),
            Formula.agrees(predicted, secret)));
      }
      return examples;
    }

    private Finding repeated() {
      String text = repeats.sharing() + " devices share " + repeats.values()
          + (repeats.values() == 1 ? " password" : " passwords") + "; the commonest is on "
          + repeats.largest();
      return plain(
          Ground.NOT_UNIQUE,
          text,
          repeats.sharing(),
          "two devices with one password are not unique per product",
          "not-unique",
          Double.NEGATIVE_INFINITY);
    }

    private boolean guessable() {
      return lot.size() >= AuditReport.FEWEST_ROWS
          && Math.min(strength.medianBits(), strength.apparentBits()) < Guessing.ENOUGH_BITS;
    }

    private Finding tooEasy() {
      double bits = Math.min(strength.medianBits(), strength.apparentBits());
      String text = "half of the devices are reached within 2^%.0f guesses%s"
          .formatted(
              bits,
              strength.publicWords() ? ", with public lists of words, names and passwords" : "");
      return plain(
          Ground.OTHERWISE_GUESSABLE,
          text,
          whole.size(),
          ("the passwords carry about %.0f bits; practice, not the law, asks for more than %.0f before a guesser's"
                  + " tries are limited by nothing else")
              .formatted(bits, Guessing.ENOUGH_BITS),
          "too-easy",
          Double.NEGATIVE_INFINITY);
    }

    private Finding plain(
        Ground ground, String text, long rows, String why, String name, double log2) {
      return new Finding(
          ground,
          text,
          rows,
          whole.size(),
          log2,
          search.hypotheses(),
          why,
          Remedies.of(ground),
          List.of(),
          Json.write(new Property(name, text).program()));
    }

    private static List<Finding> atMost(List<Finding> findings) {
      Map<Ground, Integer> counts = new EnumMap<>(Ground.class);
      List<Finding> few = new ArrayList<>();
      for (Finding finding : findings) {
        if (counts.merge(finding.ground(), 1, Integer::sum) <= MOST_FINDINGS_PER_GROUND)
          few.add(finding);
      }
      return few;
    }
  }
}
