package org.assay.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.Form;
import org.assay.pages.Page;
import org.assay.pages.Region;

/// Whether the information can be read without asking, paying or telling who one is, as far as
/// the page shows it.
final class Access {

  private static final String INFORMATION =
      "(?:polic(?:y|ies)|procedure|information|details|page|content|document|advisories|contact)";
  private static final Pattern ON_REQUEST = Pattern.compile(
      INFORMATION
          + "[^.;]{0,60}\\b(?:(?:is|are) )?(?:available|provided|supplied|sent)\\b[^.;]{0,20}\\b(?:on|upon) request\\b"
          + "|\\bto (?:obtain|request|receive)\\b[^.;]{0,40}\\b(?:copy|policy|procedure)\\b[^.;]{0,60}\\b(?:write|contact|e-?mail|ask|call)\\b"
          + "|\\b(?:contact|e-?mail|ask) us (?:to|for)\\b[^.;]{0,30}\\b(?:copy|policy|procedure)\\b|\\brequest (?:a copy|access)\\b");
  private static final Pattern SIGN_IN = Pattern.compile(
      "\\b(?:sign in|log ?in|register|create an account|registration is required)\\b[^.;]{0,60}\\b(?:to (?:view|read|see|access|continue)|"
          + INFORMATION
          + ")\\b|\\b(?:only|exclusively) (?:for|to) (?:registered|members|customers)\\b");
  private static final Pattern PAY = Pattern.compile(
      "\\b(?:subscribe|subscription|paid plan|premium|purchase|buy|pay|fee)\\b[^.;]{0,60}\\b(?:to (?:view|read|see|access|learn|find out)|full "
          + INFORMATION
          + ")\\b|" + INFORMATION
          + "\\b[^.;]{0,40}\\b(?:included in|part of|available (?:to|with))\\b[^.;]{0,30}\\b(?:premium|paid|subscri\\w*|plan)\\b");
  private static final Pattern TELL_WHO = Pattern.compile(
      "\\b(?:enter|provide|give|leave|fill in|submit)\\b[^.;]{0,40}\\b(?:name|e-?mail|address|phone|details)\\b[^.;]{0,40}\\bto (?:download|view|read|see|access|receive|get)\\b");

  private final Page page;
  private final List<Passage> passages;
  private final boolean shown;

  private Access(Page page, List<Passage> passages, boolean shown) {
    this.page = page;
    this.passages = passages;
    this.shown = shown;
  }

  /// `shown` says whether the page shows any of the information.
  static List<Finding> judge(Page page, List<Passage> passages, boolean shown) {
    var access = new Access(page, passages, shown);
    return List.of(access.priorRequest(), access.free(), access.personalInformation());
  }

  private Finding priorRequest() {
    var asked = first(ON_REQUEST).or(this::signIn).or(() -> first(TELL_WHO));
    return asked
        .map(quote -> Finding.of(
            Limb.NO_PRIOR_REQUEST,
            Verdict.NOT_MET,
            "the page has people ask before they can read the information",
            quote))
        .orElseGet(() -> open(Limb.NO_PRIOR_REQUEST, "no request stands before it"));
  }

  private Finding free() {
    return first(PAY)
        .map(quote -> Finding.of(
            Limb.FREE, Verdict.NOT_MET, "the page asks for money for the information", quote))
        .orElseGet(() -> open(Limb.FREE, "no payment stands before it"));
  }

  private Finding personalInformation() {
    return signIn()
        .or(() -> first(TELL_WHO))
        .map(quote -> Finding.of(
            Limb.NO_PERSONAL_INFORMATION,
            Verdict.NOT_MET,
            "the page asks who somebody is before the information can be read",
            quote))
        .orElseGet(() ->
            open(Limb.NO_PERSONAL_INFORMATION, "nothing about the reader is asked before it"));
  }

  private Finding open(Limb limb, String reason) {
    return shown
        ? Finding.of(limb, Verdict.MET, "the page shows the information, and %s".formatted(reason))
        : Finding.of(
            limb, Verdict.UNDETERMINED, "the page shows none of the information, so nothing says");
  }

  private Optional<Quote> first(Pattern pattern) {
    return passages.stream()
        .filter(Passage::isContent)
        .filter(passage -> pattern.matcher(passage.plain()).find())
        .findFirst()
        .map(Passage::quote);
  }

  private Optional<Quote> signIn() {
    var words = first(SIGN_IN);
    if (words.isPresent() || shown) return words;
    return page.forms().stream()
        .filter(form -> form.region() == Region.CONTENT && form.asksForPassword())
        .findFirst()
        .map(Access::asQuote);
  }

  private static Quote asQuote(Form form) {
    return new Quote("a form that asks for a password", form.place());
  }
}
