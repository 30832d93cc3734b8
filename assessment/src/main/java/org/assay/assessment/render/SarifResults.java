package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.Clause;
import org.assay.law.ClauseVersion;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.input.Position;

/// What an assessment says, as one list: the scope, every duty, every leaf that stands in the
/// way.
final class SarifResults {

  private static final int MOST_PLACES = 10;
  private static final Place WHOLE_FILE = new Place(AssessmentReport.PRODUCT_FILE, 1, 1);

  private final AssessmentReport report;
  private final Assessment assessment;
  private final DutyFindings duties;
  private final LeafDetails details;
  private final LeafPlaces places;

  SarifResults(AssessmentReport report) {
    this.report = report;
    this.assessment = report.assessment();
    this.duties = new DutyFindings(report);
    this.details = report.details();
    this.places = new LeafPlaces(assessment.dossier().facts());
  }

  /// The kinds of SARIF 2.1.0, 3.27.9, that are used.
  enum Kind {
    PASS("pass"),
    FAIL("fail"),
    OPEN("open"),
    NOT_APPLICABLE("notApplicable"),
    INFORMATIONAL("informational");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// A place in a file of the dossier; line 0 stands for the whole file.
  record Place(String file, int line, int column) {}

  /// One finding.
  ///
  /// @param places where it is to be looked at, the best first; never empty
  /// @param fingerprint the same for the same finding, wherever its line moves to
  record Result(
      Clause clause,
      Kind kind,
      String level,
      String message,
      List<Place> places,
      List<EvidenceReference> evidence,
      String fingerprint) {

    Result {
      places = List.copyOf(places);
      evidence = List.copyOf(evidence);
    }
  }

  List<Result> all() {
    var results = new ArrayList<Result>();
    results.add(scope());
    duties.duties().forEach(duty -> results.add(of(duty)));
    duties.leavesInTheWay().forEach(leaf -> results.add(of(leaf)));
    Contradictions.of(report).forEach(found -> results.add(of(found)));
    return results;
  }

  private Result scope() {
    var scope = assessment.scope();
    var kind = scope.truth() == Truth.UNKNOWN ? Kind.OPEN : Kind.INFORMATIONAL;
    var message = "%s: %s in %s on %s."
        .formatted(
            scope.clause().title(),
            Wording.scope(scope.truth()),
            report.territoryName(),
            assessment.question().on());
    return clause(scope, kind, message + reasons(scope));
  }

  private Result of(ClauseFinding duty) {
    var verdict = Wording.duty(duties.verdict(duty));
    var message = "%s: %s.".formatted(duty.clause().title(), verdict);
    return clause(duty, kind(duty), message + why(duty));
  }

  private Kind kind(ClauseFinding duty) {
    return switch (duties.verdict(duty)) {
      case MET -> Kind.PASS;
      case NOT_MET -> duties.matters(duty) ? Kind.FAIL : Kind.INFORMATIONAL;
      case UNDETERMINED -> Kind.OPEN;
      case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
    };
  }

  private String why(ClauseFinding duty) {
    return switch (duties.verdict(duty)) {
      case MET -> "";
      case NOT_MET -> (duties.matters(duty) ? "" : " No answer is worse for it.") + reasons(duty);
      case UNDETERMINED -> reasons(duty);
      case NOT_APPLICABLE -> whyNotAsked(duty);
    };
  }

  private String whyNotAsked(ClauseFinding duty) {
    if (duties.isOutOfScope()) {
      return " The product is out of scope.";
    }
    return duty.why().isEmpty() ? "" : " " + sentence(duty.why());
  }

  private static String reasons(ClauseFinding finding) {
    var reasons = Routes.reasons(finding);
    return reasons.isEmpty() ? "" : " " + sentence(String.join("; ", reasons));
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private Result clause(ClauseFinding finding, Kind kind, String message) {
    return new Result(
        finding.clause(),
        kind,
        kind == Kind.FAIL ? "error" : "none",
        message,
        places(Leaves.deciding(finding).stream()),
        List.of(),
        fingerprint(finding.clause(), "clause"));
  }

  /// What fails in a route is an alternative that is not open, not by itself a breach.
  private Result of(Leaves.Leaf leaf) {
    var clause = leaf.in().clause();
    var kind = kind(leaf);
    var failing = leaf.in().isDuty() ? "error" : "warning";
    return new Result(
        clause,
        kind,
        kind == Kind.FAIL ? failing : "none",
        message(leaf),
        places(Stream.of(leaf)),
        details.of(leaf.proof()).stream()
            .flatMap(detail -> detail.evidence().stream())
            .toList(),
        fingerprint(clause, LeafNames.of(leaf)));
  }

  /// What the dossier declares and a measurement found otherwise: to be mended in the dossier,
  /// where it stands.
  private Result of(Contradictions.Found found) {
    return new Result(
        found.clause(),
        Kind.FAIL,
        "warning",
        sentence("contradiction: %s: %s".formatted(found.fact(), found.said())),
        List.of(place(found.at())),
        List.of(),
        fingerprint(found.clause(), "contradiction " + found.fact()));
  }

  private Kind kind(Leaves.Leaf leaf) {
    if (leaf.proof().truth() == Truth.UNKNOWN) {
      return Kind.OPEN;
    }
    return duties.matters(leaf) ? Kind.FAIL : Kind.INFORMATIONAL;
  }

  private String message(Leaves.Leaf leaf) {
    var known = details.of(leaf.proof()).stream()
        .map(detail -> detail.known().word() + ": " + detail.text())
        .collect(Collectors.joining("; "));
    var says = "%s: %s".formatted(Mark.of(leaf.proof().truth()).word(), leaf.says());
    return known.isEmpty() ? sentence(says) : sentence(says + " (" + known + ")");
  }

  private List<Place> places(Stream<Leaves.Leaf> leaves) {
    var found = leaves
        .flatMap(leaf -> places.of(leaf.proof()).stream())
        .map(this::place)
        .distinct()
        .limit(MOST_PLACES)
        .toList();
    return found.isEmpty() ? List.of(WHOLE_FILE) : found;
  }

  private Place place(Position at) {
    return new Place(report.places().file(at), at.line(), at.column());
  }

  private static String fingerprint(Clause clause, String what) {
    return Fingerprint.sha256(List.of(clause.id().text(), what));
  }

  /// The meaning of a clause with its source, what shows that it is met and what the check cannot
  /// see.
  static String help(Clause clause, ClauseVersion version) {
    var help = new StringBuilder(version.meaning())
        .append(" (")
        .append(clause.source().citation())
        .append(")");
    if (!version.evidence().isEmpty()) {
      help.append("\n\nEvidence: ")
          .append(String.join("; ", version.evidence()))
          .append(".");
    }
    if (!version.limits().isEmpty()) {
      help.append("\n\nCannot be seen here: ").append(version.limits());
    }
    return help.toString();
  }
}
