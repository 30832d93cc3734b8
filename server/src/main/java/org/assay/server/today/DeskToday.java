package org.assay.server.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.List;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.today.DueItem;
import org.assay.server.pages.Colour;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Status;
import org.assay.server.security.Visitor;

/// What is due or broken today.
@Path("/desk")
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
public class DeskToday {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @CheckedTemplate(basePath = "today")
  static class Templates {
    static native TemplateInstance today(PageFrame frame, TodayPage page);
  }

  /// What the page shows.
  ///
  /// @param late what is late or broken, the longest first
  /// @param coming what is still to come, the next first
  /// @param most how many of a kind are shown, where there are more; 0 where all are shown
  public record TodayPage(List<Line> late, List<Line> coming, int most) {}

  /// One line.
  public record Line(Status status, String subject, String href, String when, String says) {}

  private final DueToday due;
  private final Frames frames;
  private final Visitor visitor;

  DeskToday(DueToday due, Frames frames, Visitor visitor) {
    this.due = due;
    this.frames = frames;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show() {
    var frame = frames.in(Section.TODAY);
    var items = due.items(!visitor.is(Role.IMPORTER));
    return Templates.today(
        frame,
        new TodayPage(
            items.late().stream().map(item -> line(item, true, frame)).toList(),
            items.coming().stream().map(item -> line(item, false, frame)).toList(),
            items.more() ? DueToday.MOST : 0));
  }

  private static Line line(DueItem item, boolean late, PageFrame frame) {
    return new Line(
        new Status(words(item, late), late ? colour(item) : Colour.BLUE),
        item.subject(),
        frame.to(href(item)),
        when(item, late, frame),
        item.says());
  }

  private static Colour colour(DueItem item) {
    return switch (item.kind()) {
      case ACKNOWLEDGE, UPDATE, LABEL_EXPIRES -> Colour.RED;
      case UNSEEN, LAW_CHANGED, EVIDENCE_OLDER -> Colour.ORANGE;
      case SUPPORT_ENDS, RETENTION_ENDS -> Colour.GREY;
    };
  }

  private static String words(DueItem item, boolean late) {
    return switch (item.kind()) {
      case ACKNOWLEDGE -> late ? "Acknowledgement late" : "Acknowledge";
      case UPDATE -> late ? "Status update late" : "Status update";
      case UNSEEN -> "Nobody has looked";
      case LAW_CHANGED -> "The law changed";
      case EVIDENCE_OLDER -> "Evidence is old";
      case LABEL_EXPIRES -> late ? "Label has expired" : "Label expires";
      case SUPPORT_ENDS -> late ? "Support has ended" : "Support ends";
      case RETENTION_ENDS -> late ? "Need not be kept longer" : "Keeping ends";
    };
  }

  private static String href(DueItem item) {
    return switch (item.kind()) {
      case ACKNOWLEDGE, UPDATE, UNSEEN -> "/desk/reports/" + item.id();
      case LAW_CHANGED, RETENTION_ENDS ->
        "/desk/products/%s/statements/%s".formatted(item.id(), item.statement().orElse(""));
      case SUPPORT_ENDS -> "/desk/products/%s/support-period".formatted(item.id());
      case EVIDENCE_OLDER, LABEL_EXPIRES -> "/desk/products/" + item.id();
    };
  }

  private static String when(DueItem item, boolean late, PageFrame frame) {
    return switch (item.kind()) {
      case ACKNOWLEDGE, UPDATE -> (late ? "was due by " : "due by ") + frame.moment(item.at());
      case UNSEEN -> "came in on " + frame.moment(item.at());
      case LAW_CHANGED -> "since " + day(item, 0, frame);
      case EVIDENCE_OLDER -> "since " + day(item, 0, frame);
      case LABEL_EXPIRES, SUPPORT_ENDS -> "last day " + day(item, 1, frame);
      case RETENTION_ENDS -> "to be kept until " + day(item, 1, frame);
    };
  }

  private static String day(DueItem item, int before, PageFrame frame) {
    return frame.day(item.at().atZone(LONDON).toLocalDate().minusDays(before));
  }
}
