package org.assay.assessment.render;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;

/// Turns proofs into lines. A line that is as the law wants it, or that decides nothing, is
/// closed; what made the answer bad or unknown is open down to the leaves. A clause is shown in
/// detail once; where it comes again the line refers to it.
///
/// One outline serves all proofs of one report, in their order, because what was shown before
/// matters.
final class Outline {

  /// How much of a proof becomes lines.
  enum Extent {
    /// Open lines; below closed ones nothing.
    OPEN,
    /// Everything.
    WHOLE
  }

  /// How many levels of clauses are named below one that is met.
  private static final int LEVELS = 2;

  private final Extent extent;
  private final ProofLines lines;
  private final Set<ClauseId> notTaken;
  private final Set<ClauseId> shown = new HashSet<>();
  private final Set<ClauseId> named = new HashSet<>();

  Outline(Extent extent, LeafDetails details) {
    this(extent, details, Set.of());
  }

  /// @param notTaken routes that nobody takes: their lines stay closed
  Outline(Extent extent, LeafDetails details, Set<ClauseId> notTaken) {
    this.extent = extent;
    this.notTaken = notTaken;
    this.lines = new ProofLines(this, details);
  }

  /// What a line has to be for all to be well, and whether it decides anything.
  record Want(Truth truth, boolean decisive) {

    static final Want TRUE = new Want(Truth.TRUE, true);

    Want opposite() {
      return new Want(truth.not(), decisive);
    }

    Want decisive(boolean isDecisive) {
      return new Want(truth, isDecisive);
    }

    boolean opens(Tone tone) {
      return decisive && (tone == Tone.BAD || tone == Tone.OPEN);
    }
  }

  /// The proof of a clause that holds, or is met, if all is well.
  Node of(ClauseFinding finding) {
    return clause(finding, "", Want.TRUE);
  }

  /// Like [#of], but where the line would be closed it carries the clauses that decided it, each
  /// a line of its own.
  Node withDecidingClauses(ClauseFinding finding) {
    var node = of(finding);
    return extent == Extent.WHOLE || node.open() || node.repeated()
        ? node
        : node.opened(deciding(finding, LEVELS));
  }

  private List<Node> deciding(ClauseFinding finding, int levels) {
    return levels == 0
        ? List.of()
        : DecidingReferences.of(finding).stream()
            .filter(reference -> named.add(reference.finding().clause().id()))
            .map(reference -> deciding(reference, levels))
            .toList();
  }

  private Node deciding(DecidingReferences.Reference reference, int levels) {
    var finding = reference.finding();
    if (reference.negated()) {
      return negated(finding, reference.says());
    }
    var below = finding.truth() == Truth.TRUE ? deciding(finding, levels - 1) : List.<Node>of();
    return line(finding, reference.says(), Truth.TRUE, false).opened(below);
  }

  private static Node negated(ClauseFinding finding, String says) {
    var truth = finding.truth().not();
    var words = LeafWords.or(says, "not: " + finding.clause().title());
    return Node.line(Mark.of(truth), Tone.of(truth, Truth.TRUE), words).about(finding);
  }

  boolean isWhole() {
    return extent == Extent.WHOLE;
  }

  /// Whether what is below a line becomes lines.
  boolean shows(Tone tone, Want want) {
    return isWhole() || want.opens(tone);
  }

  Node clause(ClauseFinding finding, String says, Want want) {
    boolean opens = want.opens(tone(finding, want.truth())) && !isNotTaken(finding);
    var line = line(finding, says, want.truth(), false);
    if (!isWhole() && !opens) {
      return line;
    }
    return shown.add(finding.clause().id())
        ? line.with(opens, why(finding), parts(finding, want))
        : line(finding, says, want.truth(), true);
  }

  private boolean isNotTaken(ClauseFinding finding) {
    return notTaken.contains(finding.clause().id());
  }

  private Node line(ClauseFinding finding, String says, Truth wanted, boolean repeated) {
    var line = new Node(
        Mark.of(finding.verdict()),
        tone(finding, wanted),
        Wording.verdict(finding),
        LeafWords.or(says, finding.clause().title()),
        Optional.of(finding),
        repeated,
        false,
        List.of(),
        List.of());
    return isNotTaken(finding) ? notTaken(line) : line;
  }

  private static Node notTaken(Node line) {
    var words = line.mark() == Mark.NOT_KNOWN ? " (nothing is stated of it)" : " (not relied on)";
    return line.inTone(Tone.QUIET).saying(line.says() + words);
  }

  private static Tone tone(ClauseFinding finding, Truth wanted) {
    return switch (finding.verdict()) {
      case UNDETERMINED -> Tone.OPEN;
      case NOT_APPLICABLE -> Tone.QUIET;
      case MET, NOT_MET -> Tone.of(Truth.of(finding.verdict() == Verdict.MET), wanted);
    };
  }

  private static List<Detail> why(ClauseFinding finding) {
    return finding.why().isEmpty() ? List.of() : List.of(new Detail(Known.LAW, finding.why()));
  }

  private List<Node> parts(ClauseFinding finding, Want want) {
    var applies = finding.applies().filter(this::isWorthShowing).map(this::whereItApplies);
    var asked = finding.proof().map(proof -> lines.inlined(proof, want)).orElse(List.of());
    return Stream.concat(applies.stream(), asked.stream()).toList();
  }

  private boolean isWorthShowing(Proof applies) {
    return isWhole() || applies.truth() == Truth.UNKNOWN;
  }

  private Node whereItApplies(Proof applies) {
    boolean open = applies.truth() == Truth.UNKNOWN;
    var below = lines.inlined(applies, open ? Want.TRUE : new Want(applies.truth(), false));
    return Node.line(Mark.of(applies.truth()), open ? Tone.OPEN : Tone.QUIET, "it applies")
        .with(open, List.of(), below);
  }
}
