package org.assay.server.published;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Status;
import org.assay.server.published.verification.Check;
import org.assay.server.published.verification.FoundPart;
import org.assay.statement.verification.Verification;

/// The pages on which a statement in hand is checked.
final class VerifyPages {

  /// The largest file that is looked at.
  static final int MOST_MEGABYTES = 20;

  private static final String PLACE = "/verify";

  private final HtmlPages pages;

  VerifyPages(HtmlPages pages) {
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "published")
  static class Templates {
    private Templates() {}

    static native TemplateInstance verify(PageFrame frame, VerifyPage page);

    static native TemplateInstance verified(PageFrame frame, VerifiedPage page);
  }

  /// The form, as somebody filled it in.
  public record VerifyPage(FilledForm form, int megabytes) {}

  /// What was found.
  public record VerifiedPage(
      String file,
      String sha256,
      LocalDate on,
      List<String> batches,
      Status status,
      String sentence,
      FoundPart found) {
    public VerifiedPage {
      batches = List.copyOf(batches);
    }
  }

  String form(Voice voice, FilledForm form) {
    var page = new VerifyPage(form, MOST_MEGABYTES);
    return HtmlPages.html(Templates.verify(pages.frame(Section.VERIFY, voice, PLACE), page), voice);
  }

  String result(Voice voice, Verification found) {
    var words = voice.language().words(PublishedWords.class);
    var check = new Check(found.question().on(), found.finding());
    var page = new VerifiedPage(
        found.file(),
        found.sha256(),
        found.question().on(),
        found.question().batches(),
        FoundPart.status(check.verdict(), words::verdict),
        check.sentence(),
        FoundPart.of(found.finding(), words::verdict));
    return HtmlPages.html(
        Templates.verified(pages.frame(Section.VERIFY, voice, PLACE), page), voice);
  }
}
