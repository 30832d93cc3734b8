package org.assay.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Failures as the log tells them: the kinds and the places, no messages.
public final class Failures {

  private static final int PLACES = 12;

  private Failures() {}

  /// The kinds of a failure and of its causes, each with the places where it passed.
  public static String told(Throwable failure) {
    var lines = new ArrayList<String>();
    @Nullable Throwable now = failure;
    for (int depth = 0; now != null && depth < 8; depth++, now = now.getCause()) {
      lines.add(now.getClass().getName()
          + Arrays.stream(now.getStackTrace())
              .limit(PLACES)
              .map(place -> "\n  at " + place)
              .collect(Collectors.joining()));
    }
    return String.join("\ncaused by ", lines);
  }
}
