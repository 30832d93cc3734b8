package org.assay.server.published.verification;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.law.evaluation.Verdict;
import org.assay.server.pages.Colour;
import org.assay.server.pages.Status;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;

/// A part of what was found, as a page shows it: the same tree and the same words as `assay
/// verify`.
///
/// @param clause that it comes from, or empty
/// @param lines what was found, and why it is not met or cannot be told
/// @param open whether it is shown opened
public record FoundPart(
    Status status,
    String asks,
    String clause,
    List<String> lines,
    boolean open,
    List<FoundPart> parts) {

  private static final int LONGEST = 320;

  public FoundPart {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /// The tree.
  ///
  /// @param words for verdicts
  public static FoundPart of(Finding finding, Function<Verdict, String> words) {
    var verdict = finding.verdict();
    return new FoundPart(
        status(verdict, words),
        finding.asks(),
        finding.id().startsWith("psti.") ? finding.id() : "",
        lines(finding),
        verdict == Verdict.NOT_MET || verdict == Verdict.UNDETERMINED,
        finding.parts().stream().map(part -> of(part, words)).toList());
  }

  /// A verdict in words, with its colour.
  public static Status status(Verdict verdict, Function<Verdict, String> words) {
    var colour = switch (verdict) {
      case MET -> Colour.GREEN;
      case NOT_MET -> Colour.RED;
      case UNDETERMINED -> Colour.YELLOW;
      case NOT_APPLICABLE -> Colour.GREY;
    };
    return new Status(words.apply(verdict), colour);
  }

  private static List<String> lines(Finding finding) {
    return Stream.concat(
            finding.shown().stream().map(FoundPart::cut),
            finding.reasons().stream().map(Reason::toString))
        .toList();
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}
