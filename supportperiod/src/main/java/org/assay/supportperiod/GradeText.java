package org.assay.supportperiod;

import java.util.Optional;

/// A grade for people, 80 columns wide.
public final class GradeText {

  private static final String INDENT = " ".repeat(14);

  private GradeText() {}

  /// The grade of words.
  public static String of(Grade grade) {
    return of(grade, Optional.empty());
  }

  /// The grade of a page, with what was measured of its prominence.
  public static String of(PageGrade graded) {
    return of(graded.grade(), graded.prominence());
  }

  private static String of(Grade grade, Optional<Prominence> prominence) {
    var out = new StringBuilder();
    out.append("Support period: ").append(grade.overall().word()).append("\n");
    statements(grade, out);
    out.append('\n');
    grade.limbs().forEach(result -> limb(result, out));
    prominence.ifPresent(measured -> prominence(measured, out));
    notJudged(grade, out);
    return out.toString();
  }

  private static void statements(Grade grade, StringBuilder out) {
    var relevant = grade.reading().relevant();
    out.append('\n');
    if (relevant.isEmpty()) out.append("No promise of updates was found.\n");
    for (var statement : relevant) {
      var about =
          statement.products().isEmpty() ? "" : String.join(", ", statement.products()) + ": ";
      out.append(Columns.hanging("  ", about + PromiseWords.of(statement)));
      out.append(Columns.hanging("    ", "\"" + statement.quote().text() + "\""));
      statement.notes().forEach(note -> out.append(Columns.hanging("    ", note)));
    }
  }

  private static void limb(LimbResult result, StringBuilder out) {
    var lead = "%-14s".formatted(result.judgement().word());
    var limb = result.limb();
    out.append(Columns.hanging(lead, "%s (%s)".formatted(limb.says(), limb.citation())));
    var basis = result.basis() == LimbResult.Basis.PRACTICE ? " [our reading]" : "";
    out.append(Columns.hanging(INDENT, result.reason() + basis));
  }

  private static void prominence(Prominence measured, StringBuilder out) {
    out.append("\nMeasured on the page\n");
    measured.facts().forEach(fact -> out.append(Columns.hanging("  - ", fact)));
  }

  private static void notJudged(Grade grade, StringBuilder out) {
    if (grade.notJudged().isEmpty()) return;
    out.append("\nNot judged\n");
    grade
        .notJudged()
        .forEach((limb, reason) -> out.append(Columns.hanging(
            "  - ", "%s (%s): %s".formatted(limb.says(), limb.citation(), reason))));
  }
}
