package org.assay.server.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.Owed;
import org.assay.handling.report.StateWords;
import org.assay.register.report.Attachments.KeptFile;
import org.assay.register.report.KeptReport;
import org.assay.register.report.MessageKind;
import org.assay.register.report.ReportMessage;
import org.assay.register.report.Reports;
import org.assay.server.pages.Colour;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Language;
import org.assay.server.pages.Status;

/// What a finder sees of a report.
///
/// @param meaning what the state means for the finder
/// @param promised what was promised and whether it was kept, in the order in which it fell due
/// @param messages both ways, the oldest first
/// @param files that the finder sent
/// @param form for a further message
public record FollowPage(
    KeptReport report,
    Status state,
    String meaning,
    String receivedAt,
    List<PromiseLine> promised,
    List<MessageLine> messages,
    List<String> files,
    FilledForm form) {

  /// One thing that was promised.
  ///
  /// @param what an acknowledgement or a status update
  /// @param by until when
  /// @param given when it came; empty if it has not come
  public record PromiseLine(String what, String by, String given, Status status) {}

  /// One thing that was said or done.
  public record MessageLine(String title, String when, String words) {}

  static FollowPage of(
      KeptReport report, Reports reports, FilledForm form, Language language, Instant now) {
    return new Maker(report, reports, language, now).page(form);
  }

  private record Maker(KeptReport report, Reports reports, Language language, Instant now) {

    FollowPage page(FilledForm form) {
      var states = StateWords.in(language.locale());
      return new FollowPage(
          report,
          new Status(states.name(report.state()), colour()),
          states.meaning(report.state()),
          language.moment(report.receivedAt()),
          reports.owed(report).stream().map(this::line).toList(),
          messages(states),
          reports.attachments().of(report.id()).stream()
              .map(KeptFile::details)
              .map(file -> file.name())
              .toList(),
          form);
    }

    private Colour colour() {
      return switch (report.state()) {
        case RECEIVED -> Colour.BLUE;
        case ACKNOWLEDGED, VERIFICATION -> Colour.TEAL;
        case RESOLUTION_DEVELOPMENT -> Colour.PURPLE;
        case DUPLICATE -> Colour.YELLOW;
        case RESOLVED -> Colour.GREEN;
        case CLOSED -> Colour.GREY;
      };
    }

    private PromiseLine line(Owed owed) {
      var words = language.words(ReportWords.class);
      return new PromiseLine(
          words.owed(owed.kind()),
          language.day(owed.deadline().lastDay()),
          owed.givenAt().map(language::moment).orElse(""),
          switch (owed.at(now)) {
            case KEPT -> new Status(words.keeping(Owed.Keeping.KEPT), Colour.GREEN);
            case BROKEN -> new Status(words.keeping(Owed.Keeping.BROKEN), Colour.RED);
            case OPEN -> new Status(words.keeping(Owed.Keeping.OPEN), Colour.BLUE);
          });
    }

    private List<MessageLine> messages(StateWords states) {
      var lines = new ArrayList<MessageLine>();
      for (var message : reports.messages(report.id())) {
        if (message.isForFinder()) lines.add(line(message, states));
      }
      return lines;
    }

    private MessageLine line(ReportMessage message, StateWords states) {
      var words = language.words(ReportWords.class);
      var reason = Optional.of(message)
          .filter(each -> each.kind() == MessageKind.CLOSE)
          .flatMap(ReportMessage::detail)
          .map(ClosingReason::valueOf)
          .map(states::reason);
      var said = message.words().or(() -> reason).orElse("");
      return new MessageLine(words.line(message.kind()), language.moment(message.at()), said);
    }
  }

  @Override
  public String toString() {
    return "the page of a report";
  }
}
