package org.assay.server.looks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.server.pages.Choice;
import org.assay.server.pages.Colour;
import org.assay.server.pages.Crumb;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Paging;
import org.assay.server.pages.ProofPart;
import org.assay.server.pages.Section;
import org.assay.server.pages.Status;

/// Every component in every state, on pages that exist in tests only.
@Path("/gallery")
@PermitAll
public class Gallery {
  @CheckedTemplate(basePath = "gallery")
  static class Templates {
    static native TemplateInstance forms(
        PageFrame frame,
        FilledForm empty,
        FilledForm refused,
        List<Choice> kinds,
        List<Choice> yesNo);

    static native TemplateInstance contents(
        PageFrame frame,
        List<Status> statuses,
        List<Crumb> trail,
        List<Crumb> sections,
        Paging paging,
        List<ProofPart> proof,
        LocalDate day,
        Instant moment);
  }

  private static final List<Choice> KINDS = List.of(
      Choice.of("camera", "Camera"),
      new Choice(
          "lock",
          "Door lock",
          "Also a lock that opens by telephone, and everything else that keeps a door shut"),
      Choice.of("other", "Something else"));

  private final Frames frames;

  Gallery(Frames frames) {
    this.frames = frames;
  }

  @GET
  @Path("forms")
  public TemplateInstance forms() {
    var refused = FilledForm.empty()
        .with("name2", "Porch <camera> & \"more\"")
        .with("end2-day", "31")
        .with("end2-month", "2")
        .with("end2-year", "2027")
        .with("kind2", "lock")
        .with("parts2", "camera", "other")
        .with("pick2", "lock")
        .wrong("name2", "Enter the name that stands on the label")
        .wrong("found2", "Say what you found")
        .wrong("pick2", "Choose a type that the register knows")
        .wrong("kind2", "Choose what kind of product it is")
        .wrong("parts2", "Choose at least one part")
        .wrong("end2", "The end date must be a real date, such as 28 2 2031")
        .wrong("file2", "The file is larger than 20 MB");
    return Templates.forms(
        frames.in(Section.REPORT),
        FilledForm.empty().with("kind", "camera").with("parts", "lock"),
        refused,
        KINDS,
        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")));
  }

  @GET
  @Path("contents")
  public TemplateInstance contents() {
    var statuses = java.util.Arrays.stream(Colour.values())
        .map(colour -> new Status("Looks " + colour.style(), colour))
        .toList();
    var trail = List.of(
        Crumb.to("Products", "/products"),
        Crumb.to("Porch camera", "/products/porch"),
        new Crumb("Reports", "/x", true));
    var sections = List.of(
        new Crumb("All reports", "/gallery/contents", true),
        Crumb.to("Needs an answer", "/a"),
        Crumb.to("Resolved", "/b"));
    return Templates.contents(
        frames.in(Section.DESK_REPORTS),
        statuses,
        trail,
        sections,
        new Paging(7, 23, "/gallery/contents?page="),
        proof(),
        LocalDate.of(2031, 3, 28),
        Instant.parse("2026-11-28T10:05:00Z"));
  }

  private static List<ProofPart> proof() {
    var met = new Status("Met", Colour.GREEN);
    var open = new Status("Not known", Colour.YELLOW);
    var leaf = new ProofPart(
        met,
        "The support period is published",
        "support.published",
        "Seen on the page on 3 November 2026",
        false,
        List.of());
    var missing = new ProofPart(
        open,
        "Nobody has said whether the page asks for an account",
        "page.asks-for-account",
        "",
        false,
        List.of());
    var inner = new ProofPart(
        open,
        "Is it published without asking for personal data?",
        "Sch. 1 para. 3(2)",
        "One part is not known",
        true,
        List.of(missing, leaf));
    return List.of(
        new ProofPart(
            open,
            "Is the support period published as the law asks?",
            "Sch. 1 para. 3",
            "",
            true,
            List.of(inner, leaf)),
        leaf);
  }
}
