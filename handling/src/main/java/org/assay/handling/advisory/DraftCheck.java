package org.assay.handling.advisory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assay.handling.advisory.Advisory.Missing;
import org.assay.handling.advisory.AdvisoryDraft.AffectedProduct;
import org.assay.handling.advisory.AdvisoryDraft.Remedy;
import org.assay.handling.advisory.AdvisoryDraft.Thanks;

/// Finds what keeps a draft from being an advisory: what the schema of CSAF 2.0, its mandatory
/// tests (section 6.1) and its profile (4.4) ask for, and a remedy for every product.
final class DraftCheck {

  private static final Pattern TRACKING_ID = Pattern.compile("\\S(?:[^\\p{Cntrl}]*\\S)?");
  private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");

  private final AdvisoryDraft draft;
  private final List<Missing> missing = new ArrayList<>();

  private DraftCheck(AdvisoryDraft draft) {
    this.draft = draft;
  }

  static List<Missing> missing(AdvisoryDraft draft) {
    var check = new DraftCheck(draft);
    check.document();
    check.products();
    check.issue();
    check.others();
    return check.missing;
  }

  private void add(String field, String found, String expected) {
    missing.add(new Missing(field, found, expected));
  }

  private void words(String field, String text, String expected) {
    if (text.isBlank()) add(field, "nothing", expected);
  }

  private void form(String field, String text, Predicate<String> form, String expected) {
    if (!form.test(text)) add(field, text.isBlank() ? "nothing" : quoted(text), expected);
  }

  private static String quoted(String text) {
    return "'" + text.replaceAll("\\p{Cntrl}", " ") + "'";
  }

  private void document() {
    form(
        "trackingId",
        draft.trackingId(),
        TRACKING_ID.asMatchPredicate(),
        "a name for the advisory on one line, as in LH-2026-0007");
    words("title", draft.title(), "a title");
    words("publisher.name", draft.publisher().name(), "the name of the maker");
    if (!"https".equals(draft.publisher().namespace().getScheme())) {
      add(
          "publisher.namespace",
          quoted(draft.publisher().namespace().toString()),
          "an address of the maker that starts with https://");
    }
    if (draft.revisions().isEmpty()) {
      add("revisions", "nothing", "what was written when, at least once");
    }
    for (int i = 0; i < draft.revisions().size(); i++) revision(i);
  }

  private void revision(int index) {
    var revision = draft.revisions().get(index);
    var field = "revisions." + (index + 1);
    words(field, revision.summary(), "what was written, in one sentence");
    if (index > 0 && !revision.date().isAfter(draft.revisions().get(index - 1).date())) {
      add(field, revision.date().toString(), "a later time than that of the revision before");
    }
  }

  // ---- products

  private void products() {
    if (draft.products().isEmpty()) add("products", "nothing", "a product that is affected");
    var seen = new HashSet<List<String>>();
    for (int i = 0; i < draft.products().size(); i++) {
      var product = draft.products().get(i);
      var field = "products." + (i + 1);
      words(field + ".maker", product.maker(), "who makes the product");
      words(field + ".name", product.name(), "the name of the product");
      if (!seen.add(List.of(product.maker(), product.name()))) {
        add(field, quoted(product.name()), "each product once, with all its versions");
      }
      versions(field, product);
      remedied(field, product);
    }
  }

  private void versions(String field, AffectedProduct product) {
    if (product.affected().isEmpty()) {
      add(field + ".affected", "nothing", "a version that is affected, or a range of versions");
    }
    each(field + ".affected", product.affected());
    each(field + ".fixed", product.fixed());
    product.fixed().stream()
        .filter(product.affected()::contains)
        .forEach(both -> add(
            field + ".fixed", quoted(both), "a version that is not among the affected ones, too"));
  }

  private void each(String field, List<String> versions) {
    for (var version : versions) {
      if (!Versions.isOne(version)) {
        add(field, version.isBlank() ? "nothing" : quoted(version), Versions.EXPECTED);
      }
    }
    if (new HashSet<>(versions).size() < versions.size()) {
      add(field, "a version twice", "each version once");
    }
  }

  private void remedied(String field, AffectedProduct product) {
    boolean remedied = draft.issue().remedies().stream()
        .anyMatch(remedy ->
            remedy.kind() != Remedy.Kind.VENDOR_FIX || !product.fixed().isEmpty());
    if (!remedied) {
      var found = draft.issue().remedies().isEmpty()
          ? "no remedy"
          : "a fixed version as the only remedy, and no fixed version of this product";
      add(field, found, "a remedy for it; if there is none, say so (NONE_AVAILABLE)");
    }
  }

  // ---- the issue

  private void issue() {
    var issue = draft.issue();
    words("issue.title", issue.title(), "what is wrong, in a few words");
    words("issue.description", issue.description(), "what it is and what it allows, in words");
    issue
        .cve()
        .ifPresent(cve ->
            form("issue.cve", cve, CVE.asMatchPredicate(), "a CVE number, as in CVE-2026-12345"));
    for (int i = 0; i < issue.remedies().size(); i++) remedy(i, issue.remedies().get(i));
  }

  private void remedy(int index, Remedy remedy) {
    var field = "issue.remedies." + (index + 1);
    words(field, remedy.details(), "what to do, in words");
    boolean fixed =
        draft.products().stream().anyMatch(product -> !product.fixed().isEmpty());
    if (remedy.kind() == Remedy.Kind.VENDOR_FIX && !fixed) {
      add(
          field,
          "VENDOR_FIX",
          "a fixed version of at least one product, or another kind of remedy");
    }
    remedy.address().ifPresent(address -> {
      if (!address.isAbsolute()) {
        add(field, quoted(address.toString()), "a whole address, as in https://example.org/fix");
      }
    });
  }

  private void others() {
    for (int i = 0; i < draft.references().size(); i++) {
      var reference = draft.references().get(i);
      var field = "references." + (i + 1);
      words(field, reference.summary(), "what is found there");
      if (!reference.address().isAbsolute()) {
        add(field, quoted(reference.address().toString()), "a whole address");
      }
    }
    for (int i = 0; i < draft.thanks().size(); i++) {
      var thanks = draft.thanks().get(i);
      if (thanks.consent() == Thanks.Consent.GIVEN) {
        words("thanks." + (i + 1), thanks.name(), "a name");
      }
    }
  }
}
