package org.assay.server.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.handling.report.StateWords;
import org.assay.register.report.InboxEntry;
import org.assay.register.report.InboxFilter;
import org.assay.register.report.InboxFilter.View;
import org.assay.register.report.KeptReport;
import org.assay.server.pages.Choice;
import org.assay.server.pages.Colour;
import org.assay.server.pages.Crumb;
import org.assay.server.pages.Language;
import org.assay.server.pages.Status;

/// The list of reports.
///
/// @param views the orders of the list, with the one that is shown
/// @param states to filter by
/// @param state the one that is filtered by, or empty
/// @param mine whether only those are shown that the visitor looks after
/// @param asked a reference that was searched for and not found, or empty
/// @param next the address of the next page, or empty
public record InboxPage(
    View view,
    List<Crumb> views,
    List<Choice> states,
    String state,
    boolean mine,
    String asked,
    List<Line> lines,
    String next) {

  /// One report.
  ///
  /// @param due by when the finder has to hear something, in words; empty if nothing is owed
  public record Line(
      KeptReport report,
      String title,
      Status state,
      String received,
      String due,
      Status clock,
      String assignee) {}

  static InboxPage of(
      InboxFilter filter,
      List<InboxEntry> found,
      int most,
      String asked,
      Names names,
      Language language,
      Instant now) {
    var words = StateWords.in(language.locale());
    var shown = found.size() > most ? found.subList(0, most) : found;
    var next =
        found.size() > most ? address(filter, filter.cursor(shown.getLast().report())) : "";
    return new InboxPage(
        filter.view(),
        Arrays.stream(View.values()).map(view -> crumb(view, filter.view())).toList(),
        Arrays.stream(ReportState.values())
            .map(state -> Choice.of(InboxPages.code(state), words.name(state)))
            .toList(),
        filter.state().map(InboxPages::code).orElse(""),
        filter.assignee().isPresent(),
        asked,
        shown.stream().map(entry -> line(entry, words, names, language, now)).toList(),
        next);
  }

  private static Crumb crumb(View view, View here) {
    var title = switch (view) {
      case DUE -> "Due";
      case UNANSWERED -> "Waiting for an answer";
      case ALL -> "All";
    };
    return new Crumb(title, "/desk/reports?view=" + InboxPages.code(view), view == here);
  }

  private static String address(InboxFilter filter, String after) {
    var address = new StringBuilder("/desk/reports?view=" + InboxPages.code(filter.view()));
    filter.state().ifPresent(state -> address.append("&state=").append(InboxPages.code(state)));
    filter.assignee().ifPresent(_ -> address.append("&mine=yes"));
    filter.product().ifPresent(product -> address.append("&product=").append(encoded(product)));
    return address.append("&after=").append(encoded(after)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Line line(
      InboxEntry entry, StateWords words, Names names, Language language, Instant now) {
    var report = entry.report();
    return new Line(
        report,
        title(entry),
        new Status(words.name(report.state()), colour(report.state())),
        language.moment(report.receivedAt()),
        report.dueAt().map(language::moment).orElse(""),
        clock(report, now),
        report.assignee().map(names::of).orElse(""));
  }

  static String title(InboxEntry entry) {
    if (entry.report().erasedAt().isPresent()) return "(contents destroyed)";
    if (!entry.summary().isBlank()) return entry.summary();
    return switch (entry.report().encryption()) {
      case PGP -> "(encrypted with PGP)";
      case AGE -> "(encrypted with age)";
      case NONE -> "(no words)";
    };
  }

  static Status clock(KeptReport report, Instant now) {
    Optional<Instant> due = report.dueAt();
    if (due.isEmpty()) return new Status("Nothing due", Colour.GREY);
    if (report.isLate(now)) return new Status("Late", Colour.RED);
    var left = Duration.between(now, due.get());
    if (left.compareTo(Duration.ofDays(1)) < 0)
      return new Status("Due within a day", Colour.ORANGE);
    if (left.compareTo(Duration.ofDays(3)) < 0)
      return new Status("Due within 3 days", Colour.YELLOW);
    return new Status("In time", Colour.GREEN);
  }

  static Colour colour(ReportState state) {
    return switch (state) {
      case RECEIVED -> Colour.BLUE;
      case ACKNOWLEDGED, VERIFICATION -> Colour.TEAL;
      case RESOLUTION_DEVELOPMENT -> Colour.PURPLE;
      case DUPLICATE -> Colour.YELLOW;
      case RESOLVED -> Colour.GREEN;
      case CLOSED -> Colour.GREY;
    };
  }
}
