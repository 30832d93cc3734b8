package org.assay.handling.report;

import java.util.Locale;
import org.assay.handling.words.Texts;

/// What states, reasons and steps are called, in the language of whoever reads it.
public final class StateWords {

  private final Texts texts;

  private StateWords(Texts texts) {
    this.texts = texts;
  }

  /// The words of a language; in English where there are none in it.
  public static StateWords in(Locale language) {
    return new StateWords(Texts.beside(StateWords.class, "states", language));
  }

  /// The name of a state: "Being checked".
  public String name(ReportState state) {
    return texts.get("state." + state.name());
  }

  /// What a state means for the finder, in one sentence.
  public String meaning(ReportState state) {
    return texts.get("meaning." + state.name());
  }

  /// Why a report was closed, in one sentence.
  public String reason(ClosingReason reason) {
    return texts.get("reason." + reason.name());
  }

  /// What a button for a step says.
  public String step(StepKind kind) {
    return texts.get("step." + kind.name());
  }
}
