package org.assay.server.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.handling.messages.FinderMessages;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.ReportReference;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;

/// Reads which step somebody wants to take.
sealed interface DeskSteps {

  /// A step that can be tried.
  record Fit(Step step) implements DeskSteps {}

  /// Something is missing.
  ///
  /// @param field of the form
  record Wrong(String field, String sentence) implements DeskSteps {}

  static DeskSteps of(String kind, String reason, String original, String words) {
    var known = Arrays.stream(StepKind.values())
        .filter(each -> InboxPages.code(each).equals(kind) && each != StepKind.FINDER_WRITES)
        .findFirst();
    var unfinished = FinderMessages.unfinished(words);
    if (unfinished.isPresent()) {
      return new Wrong("words", "Write your own words in the place of " + unfinished.get());
    }
    return known
        .map(each -> of(each, reason, original, words))
        .orElseGet(() -> new Wrong("step", "Choose what to do"));
  }

  private static DeskSteps of(StepKind kind, String reason, String original, String words) {
    return switch (kind) {
      case CLOSE ->
        words.isBlank()
            ? noWords()
            : reason(reason)
                .<DeskSteps>map(known -> new Fit(new Step.Close(known)))
                .orElseGet(() -> new Wrong("reason", "Choose why it is closed"));
      case LINK_DUPLICATE -> duplicate(original.strip().toUpperCase(Locale.ROOT));
      case ACKNOWLEDGE, SEND_UPDATE, ASK, RESOLVE ->
        words.isBlank() ? noWords() : new Fit(Step.of(kind));
      case START_VERIFICATION, START_RESOLUTION, REOPEN, FINDER_WRITES -> new Fit(Step.of(kind));
    };
  }

  private static Wrong noWords() {
    return new Wrong("words", "Write what the finder is told");
  }

  private static DeskSteps duplicate(String reference) {
    return reference.matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}")
        ? new Fit(new Step.LinkDuplicate(new ReportReference(reference)))
        : new Wrong("original", "Give the reference of the earlier report, such as K7QMT-2XPDA");
  }

  private static Optional<ClosingReason> reason(String code) {
    return Arrays.stream(ClosingReason.values())
        .filter(each -> InboxPages.code(each).equals(code))
        .findFirst();
  }
}
