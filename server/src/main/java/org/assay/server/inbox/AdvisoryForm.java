package org.assay.server.inbox;

import jakarta.ws.rs.DefaultValue;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.handling.advisory.Advisory;
import org.assay.handling.advisory.AdvisoryDraft;
import org.assay.handling.advisory.AdvisoryDraft.AffectedProduct;
import org.assay.handling.advisory.AdvisoryDraft.Issue;
import org.assay.handling.advisory.AdvisoryDraft.Publisher;
import org.assay.handling.advisory.AdvisoryDraft.Remedy;
import org.assay.handling.advisory.AdvisoryDraft.Revision;
import org.assay.handling.advisory.AdvisoryDraft.Sharing;
import org.assay.handling.advisory.AdvisoryWriter;
import org.assay.handling.advisory.Cvss;
import org.assay.handling.advisory.Weakness;
import org.assay.handling.promise.ReportingPromise;
import org.assay.server.pages.FilledForm;
import org.jboss.resteasy.reactive.RestForm;

/// A draft of an advisory as somebody types it.
public class AdvisoryForm {

  @RestForm
  @DefaultValue("")
  String trackingId = "";

  @RestForm
  @DefaultValue("")
  String title = "";

  @RestForm
  @DefaultValue("")
  String description = "";

  @RestForm
  @DefaultValue("")
  String cve = "";

  @RestForm
  @DefaultValue("")
  String cwe = "";

  @RestForm
  @DefaultValue("")
  String cvss = "";

  @RestForm
  @DefaultValue("")
  String product = "";

  @RestForm
  @DefaultValue("")
  String affected = "";

  @RestForm
  @DefaultValue("")
  String fixed = "";

  @RestForm
  @DefaultValue("")
  String remedy = "";

  @RestForm
  @DefaultValue("")
  String todo = "";

  /// The document, or nothing with the form that says what is missing.
  record Read(Optional<Advisory.Written> written, FilledForm form) {}

  Read read(ReportingPromise promise, Instant now) {
    var form = filled();
    var weakness = Weakness.known(cwe.strip());
    if (!cwe.isBlank() && weakness.isEmpty()) {
      form = form.wrong("cwe", "Enter a number of the list of weaknesses, such as CWE-306");
    }
    var score = Optional.<Cvss>empty();
    if (!cvss.isBlank()) {
      try {
        score = Optional.of(Cvss.parse(cvss.strip()));
      } catch (IllegalArgumentException none) {
        form = form.wrong("cvss", "Mend the vector: " + none.getMessage());
      }
    }
    var kind = Arrays.stream(Remedy.Kind.values())
        .filter(each -> each.name().equals(remedy))
        .findFirst();
    if (kind.isEmpty()) form = form.wrong("remedy", "Choose what can be done");
    if (form.isRefused()) return new Read(Optional.empty(), form);
    var issue = new Issue(
        title.strip(),
        description.strip(),
        Optional.of(cve.strip()).filter(text -> !text.isEmpty()),
        weakness,
        score,
        List.of(new Remedy(kind.orElseThrow(), todo.strip(), Optional.empty())));
    return read(form, draft(issue, promise, now));
  }

  private AdvisoryDraft draft(Issue issue, ReportingPromise promise, Instant now) {
    var origin = URI.create("https://" + promise.office().getRawAuthority());
    return new AdvisoryDraft(
        trackingId.strip(),
        title.strip(),
        new Publisher(
            promise.maker(),
            origin,
            promise.contacts().stream().map(URI::toString).findFirst()),
        Sharing.WHITE,
        List.of(
            new AffectedProduct(promise.maker(), product.strip(), lines(affected), lines(fixed))),
        issue,
        List.of(),
        List.of(),
        List.of(new Revision(now, "First draft")));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Read read(FilledForm form, AdvisoryDraft draft) {
    return switch (AdvisoryWriter.write(draft)) {
      case Advisory.Written written -> new Read(Optional.of(written), form);
      case Advisory.Incomplete(var missing) -> {
        var said = form;
        for (var each : missing) {
          var field = field(each.field());
          if (!said.isWrong(field)) said = said.wrong(field, "Expected " + each.expected());
        }
        yield new Read(Optional.empty(), said);
      }
    };
  }

  // The fields of the draft are those of the form, but for where they stand in it.
  private static String field(String path) {
    if (path.startsWith("issue.remedies")) return "todo";
    var last = path.substring(path.lastIndexOf('.') + 1);
    return switch (last) {
      case "trackingId", "title", "description", "cve", "affected", "fixed" -> last;
      default -> path.startsWith("products") ? "product" : "title";
    };
  }

  private FilledForm filled() {
    return FilledForm.empty()
        .with("trackingId", trackingId)
        .with("title", title)
        .with("description", description)
        .with("cve", cve)
        .with("cwe", cwe)
        .with("cvss", cvss)
        .with("product", product)
        .with("affected", affected)
        .with("fixed", fixed)
        .with("remedy", remedy)
        .with("todo", todo);
  }
}
