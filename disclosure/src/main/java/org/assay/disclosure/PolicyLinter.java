package org.assay.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.disclosure.ContactFinder.Scored;
import org.assay.pages.Obstacle;
import org.assay.pages.Page;

/// Reads what a page says about reporting security issues, limb by limb.
///
/// ```java
/// var report = PolicyLinter.lint(PageSource.read(Path.of("security.html")));
/// report.on(Limb.ACKNOWLEDGEMENT).time(); // 2 working days
/// ```
///
/// It reads English. A stated time is a time: "promptly" and its like are none under our reading.
/// What it cannot tell it leaves undetermined, with the reason.
public final class PolicyLinter {

  private static final Pattern CODE_TO_SCAN =
      Pattern.compile("\\bscan\\b[^.;]{0,30}\\bcode\\b|\\bqr[- ]?code\\b");

  private static final int FEW_WORDS = 16;

  private final Page page;
  private final List<Passage> passages;
  private final boolean aboutReporting;
  private final List<Scored> contacts;
  private final List<Promise> promises;

  private PolicyLinter(Page page) {
    this.page = page;
    this.passages = Passages.of(page);
    this.aboutReporting = isAboutReporting(page, passages);
    this.contacts = ContactFinder.in(page, passages, aboutReporting);
    this.promises = aboutReporting ? Promises.in(passages) : List.of();
  }

  /// The report on one page.
  public static PolicyReport lint(Page page) {
    return new PolicyLinter(page).report();
  }

  private static boolean isAboutReporting(Page page, List<Passage> passages) {
    if (ContactFinder.isAboutSecurity(PlainText.of(page.title()))) return true;
    return passages.stream()
        .filter(Passage::isContent)
        .anyMatch(passage -> ContactFinder.isAboutSecurity(passage.plain()));
  }

  private PolicyReport report() {
    var english = needsScript() && !showsSentences() && !statesTimes()
        ? Finding.of(
            Limb.ENGLISH, Verdict.UNDETERMINED, "the page shows next to nothing unless scripts run")
        : EnglishText.judge(passages, promises);
    var findings = new ArrayList<Finding>();
    findings.add(contact());
    var timing = new Timing(promises, unread(english));
    findings.add(timing.acknowledgement());
    findings.add(timing.updates());
    findings.add(timing.untilResolution());
    var access = Access.judge(page, passages, showsAnything());
    findings.add(access.get(0));
    findings.add(english);
    findings.add(access.get(1));
    findings.add(access.get(2));
    var readability = Reading.measure(passages);
    findings.add(clear(readability));
    return new PolicyReport(
        page.source(),
        page.sha256(),
        findings,
        contacts.stream().map(Scored::contact).toList(),
        Routes.of(findings),
        readability,
        Practice.notes(page, passages, contacts, findings, promises, readability));
  }

  /// Whether there is more to read than a word that scripts should be turned on.
  private boolean showsSentences() {
    return passages.stream()
            .mapToInt(passage -> passage.plain().split(" ", -1).length)
            .sum()
        >= FEW_WORDS;
  }

  private boolean needsScript() {
    return page.obstacles().stream()
        .anyMatch(obstacle -> obstacle.kind() == Obstacle.Kind.NEEDS_SCRIPT);
  }

  /// Why nothing can be said about times, if nothing can.
  private Optional<String> unread(Finding english) {
    if (needsScript()) return Optional.of("the page shows next to nothing unless scripts run");
    if (page.blocks().isEmpty()) return Optional.of("the page holds no text");
    return english.verdict() == Verdict.NOT_MET
        ? Optional.of("the page is not in English, and this linter reads English")
        : Optional.empty();
  }

  private boolean showsAnything() {
    return statesTimes() || contacts.stream().anyMatch(one -> aboutReporting || one.score() >= 2);
  }

  private boolean statesTimes() {
    return promises.stream().anyMatch(promise -> promise.time().isPresent());
  }

  // ---- contact

  private Finding contact() {
    var plain = contacts.stream()
        .filter(one -> one.score() >= 2 && one.contact().kind() != ContactPoint.Kind.KEY)
        .toList();
    if (!plain.isEmpty()) return met(plain);
    return hiddenContact()
        .or(this::codeToScan)
        .or(this::unsureContact)
        .orElseGet(() -> Finding.of(
            Limb.CONTACT, Verdict.NOT_MET, "the page gives no contact for security issues"));
  }

  private static Finding met(List<Scored> contacts) {
    var first = contacts.getFirst().contact();
    return Finding.of(Limb.CONTACT, Verdict.MET, "the page gives " + first.value(), first.quote());
  }

  private Optional<Finding> hiddenContact() {
    if (needsScript() || page.blocks().isEmpty()) {
      return Optional.of(Finding.of(
          Limb.CONTACT, Verdict.UNDETERMINED, "the page shows no text unless scripts run"));
    }
    if (!aboutReporting) return Optional.empty();
    return page.obstacles().stream()
        .filter(PolicyLinter::mayHideContact)
        .findFirst()
        .map(obstacle -> Finding.of(
            Limb.CONTACT,
            Verdict.UNDETERMINED,
            "a contact may stand in %s, which is not read here".formatted(where(obstacle)),
            new Quote(obstacle.text(), obstacle.place())));
  }

  private Optional<Finding> codeToScan() {
    return passages.stream()
        .filter(passage ->
            passage.isContent() && CODE_TO_SCAN.matcher(passage.plain()).find())
        .filter(passage -> ContactFinder.isAboutSecurity(passage.plain()))
        .findFirst()
        .map(passage -> Finding.of(
            Limb.CONTACT,
            Verdict.UNDETERMINED,
            "a contact may stand in a picture to scan, which is not read here",
            passage.quote()));
  }

  private static boolean mayHideContact(Obstacle obstacle) {
    return switch (obstacle.kind()) {
      case SCRIPTED_ADDRESS, FRAME, NEEDS_SCRIPT -> true;
      case IMAGE -> PlainText.of(obstacle.text()).matches(".*(?:mail|contact|secur|report).*");
    };
  }

  private static String where(Obstacle obstacle) {
    return switch (obstacle.kind()) {
      case SCRIPTED_ADDRESS -> "a part that a script writes";
      case FRAME -> "a frame from elsewhere";
      case IMAGE -> "a picture";
      case NEEDS_SCRIPT -> "what scripts show";
    };
  }

  private Optional<Finding> unsureContact() {
    return contacts.stream()
        .filter(one -> one.contact().kind() != ContactPoint.Kind.KEY)
        .findFirst()
        .map(one -> Finding.of(
            Limb.CONTACT,
            Verdict.UNDETERMINED,
            "the page gives %s, but does not say that security issues are reported there"
                .formatted(one.contact().value()),
            one.contact().quote()));
  }

  // ---- clear

  private static Finding clear(Readability measured) {
    var reason = measured.words() == 0
        ? "there is no running text to measure; a person has to judge it"
        : "a person has to judge it; measured: %d words, %.1f words a sentence, reading ease %.0f"
            .formatted(measured.words(), measured.wordsPerSentence(), measured.readingEase());
    return Finding.of(Limb.CLEAR, Verdict.UNDETERMINED, reason);
  }
}
