package org.assay.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.disclosure.ContactFinder.Scored;
import org.assay.disclosure.Promise.Kind;
import org.assay.pages.Form;
import org.assay.pages.Page;
import org.assay.pages.Region;
import org.assay.pages.Visibility;

/// Practice notes: what good pages do. None changes a verdict.
final class Practice {

  private static final Pattern WHO = Pattern.compile("name|e-?mail|phone|tel|address|company");
  private static final double HARD_TO_READ = 40;
  private static final double LONG_SENTENCES = 25;

  private final List<PracticeNote> notes = new ArrayList<>();

  private Practice() {}

  static List<PracticeNote> notes(
      Page page,
      List<Passage> passages,
      List<Scored> contacts,
      List<Finding> findings,
      List<Promise> promises,
      Readability readability) {
    var practice = new Practice();
    practice.contacts(contacts);
    practice.forms(page);
    practice.wording(findings, promises);
    practice.hidden(page, passages);
    practice.reading(readability);
    if (Passages.isCut(passages)) {
      practice.note(
          "the page is very long: only its first %d letters were read".formatted(Passages.MOST));
    }
    return practice.notes;
  }

  private void note(String text) {
    notes.add(PracticeNote.of(text));
  }

  private void note(String text, Quote quote) {
    notes.add(PracticeNote.of(text, quote));
  }

  private void contacts(List<Scored> contacts) {
    boolean key = contacts.stream().anyMatch(c -> c.contact().kind() == ContactPoint.Kind.KEY);
    boolean mail = contacts.stream().anyMatch(c -> c.contact().kind() == ContactPoint.Kind.MAIL);
    boolean form = contacts.stream().anyMatch(c -> c.contact().kind() == ContactPoint.Kind.FORM);
    if (mail && !key && !form) {
      note("mail travels in the open: offer a form, or a key for encrypted mail");
    }
    contacts.stream()
        .filter(Scored::obfuscated)
        .findFirst()
        .ifPresent(one -> note(
            "the address is written so that programs cannot read it; some people cannot either",
            one.contact().quote()));
  }

  private void forms(Page page) {
    page.forms().stream()
        .filter(form -> form.region() == Region.CONTENT)
        .filter(form -> form.fields().stream().anyMatch(Practice::asksWho))
        .findFirst()
        .ifPresent(form -> note(
            "the form asks who the reporter is; that is no breach by itself, as the information is "
                + "readable without it, but anonymous reports are the safer practice",
            asQuote(form)));
  }

  private static Quote asQuote(Form form) {
    var required =
        form.fields().stream().filter(Practice::asksWho).map(Form.Field::name).toList();
    return new Quote("required: " + String.join(", ", required), form.place());
  }

  private static boolean asksWho(Form.Field field) {
    var words = PlainText.of(field.name() + " " + field.type() + " " + field.label());
    return field.required() && WHO.matcher(words).find();
  }

  private void wording(List<Finding> findings, List<Promise> promises) {
    for (var promise : promises) {
      boolean timed = promise.time().isPresent();
      if (timed && Wording.isSoft(promise.passage().plain())) {
        note(
            "\"aim to\", \"typically\" and the like weaken a time; say what holds",
            promise.passage().quote());
        break;
      }
    }
    for (var finding : findings) {
      if (finding.limb() == Limb.UNTIL_RESOLUTION
          && finding.verdict() == Verdict.UNDETERMINED
          && !finding.quotes().isEmpty()) {
        note(
            "add \"until the issue is resolved\" to the interval",
            finding.quotes().getFirst());
      }
    }
    long different = promises.stream()
        .filter(promise -> promise.kind() == Kind.ACKNOWLEDGED_WITHIN)
        .map(Promise::time)
        .distinct()
        .count();
    if (different > 1) note("the page states more than one time for an answer; the first is taken");
  }

  private void hidden(Page page, List<Passage> passages) {
    passages.stream()
        .filter(passage -> passage.block().visibility() == Visibility.COLLAPSED)
        .filter(passage -> !TimeExpressions.in(passage.plain()).isEmpty())
        .findFirst()
        .ifPresent(passage -> note(
            "a time stands in a part that is closed at first; show it at once", passage.quote()));
    page.blocks().stream()
        .filter(block -> block.visibility() == Visibility.HIDDEN)
        .filter(block -> !TimeExpressions.in(PlainText.of(block.text())).isEmpty())
        .filter(block -> !Anchor.in(PlainText.of(block.text())).isEmpty())
        .findFirst()
        .ifPresent(block -> note(
            "hidden words are not published words and were left out",
            new Quote(block.text(), block.place())));
  }

  private void reading(Readability readability) {
    if (readability.words() < 30) return;
    if (readability.readingEase() < HARD_TO_READ
        || readability.wordsPerSentence() > LONG_SENTENCES) {
      note("the text is hard to read: use shorter sentences and plainer words");
    }
  }
}
