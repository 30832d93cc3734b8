package org.assay.server.inbox;

import java.util.List;
import java.util.Optional;
import org.assay.handling.receipt.ReportDocument;
import org.assay.register.report.Attachments.KeptFile;
import org.assay.register.report.Encryption;
import org.assay.register.report.KeptReport;
import org.assay.register.report.ReportLink;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Status;

/// One report at the desk.
///
/// @param document what the finder wrote, unless it was destroyed
/// @param contact how to reach the finder, or empty
/// @param product the name of the product of the register that the finder chose, or empty
/// @param steps that can be taken now; empty for those who only read
/// @param acts whether the visitor may do something
/// @param erases whether the visitor may destroy contents
public record CasePage(
    KeptReport report,
    Status state,
    Status clock,
    String received,
    String due,
    Optional<ReportDocument> document,
    String contact,
    String product,
    List<Line> lines,
    List<KeptFile> files,
    List<LinkLine> links,
    Optional<KeptReport> original,
    List<Choice> steps,
    List<Choice> reasons,
    List<Choice> assignees,
    String assignee,
    boolean acts,
    boolean erases,
    FilledForm form) {

  /// A line of the history.
  ///
  /// @param forFinder whether the finder sees it
  public record Line(
      String who, String title, String when, String detail, String words, boolean forFinder) {}

  /// A link to a product or a component.
  public record LinkLine(ReportLink link, String name) {}

  /// Whether the report is encrypted.
  public boolean encrypted() {
    return report.encryption() != Encryption.NONE;
  }

  @Override
  public String toString() {
    return "the page of a report";
  }
}
