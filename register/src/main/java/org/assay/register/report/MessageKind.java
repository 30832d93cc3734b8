package org.assay.register.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.handling.report.StepKind;
import org.jspecify.annotations.Nullable;

/// What a line in the history of a report is.
public enum MessageKind {
  ACKNOWLEDGE(StepKind.ACKNOWLEDGE),
  START_VERIFICATION(StepKind.START_VERIFICATION),
  START_RESOLUTION(StepKind.START_RESOLUTION),
  SEND_UPDATE(StepKind.SEND_UPDATE),
  ASK(StepKind.ASK),
  LINK_DUPLICATE(StepKind.LINK_DUPLICATE),
  RESOLVE(StepKind.RESOLVE),
  CLOSE(StepKind.CLOSE),
  REOPEN(StepKind.REOPEN),
  FINDER_WRITES(StepKind.FINDER_WRITES),
  /// For the desk only.
  NOTE(null),
  /// Somebody of the desk looks after it, or nobody any more.
  ASSIGN(null),
  /// It was linked to a product or a component, or the link was taken away.
  LINK(null),
  /// Its contents were destroyed.
  ERASE(null);

  private final @Nullable StepKind step;

  MessageKind(@Nullable StepKind step) {
    this.step = step;
  }

  /// The step that it tells of; nothing for what only the desk sees.
  public Optional<StepKind> step() {
    return Optional.ofNullable(step);
  }

  static MessageKind of(StepKind step) {
    return valueOf(step.name());
  }

  /// The code that is kept and that programs see.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of a code.
  public static Optional<MessageKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
