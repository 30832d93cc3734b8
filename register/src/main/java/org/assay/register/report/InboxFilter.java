package org.assay.register.report;

import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.register.database.InstantText;

/// Which reports of the inbox are wanted, and in which order.
///
/// @param view which of them
/// @param state only those in a state
/// @param assignee only those that an account looks after
/// @param product only those about a product of the register
/// @param after the cursor of the last entry that was seen, or empty
public record InboxFilter(
    View view,
    Optional<ReportState> state,
    Optional<String> assignee,
    Optional<String> product,
    String after) {

  /// Orders of the inbox.
  public enum View {
    /// Those whose finder is owed a word, the most urgent first.
    DUE,
    /// Those whose finder waits for a word, promised or not, the longest first.
    UNANSWERED,
    /// All, the newest first.
    ALL
  }

  /// Everything in an order.
  public static InboxFilter of(View view) {
    return new InboxFilter(view, Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /// The same, from a cursor on.
  public InboxFilter from(String cursor) {
    return new InboxFilter(view, state, assignee, product, cursor);
  }

  /// The cursor of an entry in this order.
  public String cursor(KeptReport report) {
    return switch (view) {
      case DUE -> report.dueAt().map(InstantText::write).orElse("") + "~" + report.id();
      case UNANSWERED ->
        report.unansweredSince().map(InstantText::write).orElse("") + "~" + report.id();
      case ALL -> report.id();
    };
  }
}
