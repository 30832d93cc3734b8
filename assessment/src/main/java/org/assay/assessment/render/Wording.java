package org.assay.assessment.render;

import java.util.Locale;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.ClauseKind;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// The words for verdicts, the same in every report.
final class Wording {

  /// A space at which no line ends.
  static final String NO_BREAK = "\u00a0";

  private Wording() {}

  /// "met" of a duty, "holds" of a definition or route.
  static String verdict(ClauseFinding finding) {
    return finding.clause().form() == ClauseForm.DUTY
        ? duty(finding.verdict())
        : definition(finding);
  }

  private static String definition(ClauseFinding finding) {
    return switch (finding.verdict()) {
      case MET -> "holds";
      case NOT_MET -> "does not hold";
      case UNDETERMINED -> "undetermined";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  static String duty(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case UNDETERMINED -> "undetermined";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  /// The verdict as machines read it: `not-met`.
  static String code(Verdict verdict) {
    return duty(verdict).replace(' ', '-');
  }

  /// The verdict on a clause as machines read it: `not-met`, `does-not-hold`.
  static String verdictCode(ClauseFinding finding) {
    return verdict(finding).replace(' ', '-');
  }

  static String code(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  /// "in scope", "out of scope".
  static String scope(Truth truth) {
    return switch (truth) {
      case TRUE -> "in scope";
      case FALSE -> "out of scope";
      case UNKNOWN -> "undetermined";
    };
  }

  /// The clause in brackets, as it ends a sentence: guidance and our own readings say that they
  /// are no statute.
  static String reference(Clause clause) {
    return switch (clause.kind()) {
      case STATUTE -> "[" + clause.id() + "]";
      case GUIDANCE -> "[guidance" + NO_BREAK + clause.id() + "]";
      case PRACTICE -> "[our" + NO_BREAK + "reading" + NO_BREAK + clause.id() + "]";
    };
  }

  static String kind(ClauseKind kind) {
    return switch (kind) {
      case STATUTE -> "statute";
      case GUIDANCE -> "guidance";
      case PRACTICE -> "our reading";
    };
  }

  /// "1 clause", "3 clauses".
  static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /// The answer in one sentence.
  static String answer(AssessmentReport report) {
    var assessment = report.assessment();
    var role = inSentence(report.roleName(assessment.role()));
    return switch (assessment.verdict()) {
      case MET -> "Everything that the %s has to answer for is met.".formatted(role);
      case NOT_MET -> notMet(report, role);
      case UNDETERMINED ->
        assessment.scope().truth() == Truth.UNKNOWN
            ? "What is known does not tell whether the product is in scope."
            : "What is known does not decide %s that the %s has to answer for."
                .formatted(share(report, Verdict.UNDETERMINED), role);
      case NOT_APPLICABLE ->
        assessment.scope().truth() == Truth.FALSE
            ? "The product is out of scope: nothing is asked of the %s.".formatted(role)
            : "Nothing is asked of the %s.".formatted(role);
    };
  }

  private static String notMet(AssessmentReport report, String role) {
    return "The %s has to answer for %s, and %s."
        .formatted(
            role,
            count(report.assessment().answers().size(), "clause", "clauses"),
            number(report, Verdict.NOT_MET) == 1
                ? "one is not met"
                : number(report, Verdict.NOT_MET) + " are not met");
  }

  private static String share(AssessmentReport report, Verdict verdict) {
    int all = report.assessment().answers().size();
    return all == 1 ? "the one clause" : number(report, verdict) + " of the " + all + " clauses";
  }

  private static long number(AssessmentReport report, Verdict verdict) {
    return report.assessment().answers().stream()
        .filter(answer -> answer.verdict() == verdict)
        .count();
  }

  /// A name as it stands within a sentence: "authorised representative".
  static String inSentence(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
