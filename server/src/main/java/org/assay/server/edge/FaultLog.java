package org.assay.server.edge;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/// Writes down what broke: kinds of exceptions and places in the code. Their messages are left
/// out, since they may hold what somebody reported.
final class FaultLog {
  private static final Logger LOG = Logger.getLogger("org.assay.office");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FRAMES = 12;

  private FaultLog() {}

  /// Writes it, and returns the reference that the page shows and the log bears.
  static String write(Throwable broken) {
    var bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    var reference = HexFormat.of().formatHex(bytes);
    LOG.errorf("fault %s: %s", reference, trace(broken));
    return reference;
  }

  /// The kinds of an exception and of its causes, each with the places it came through.
  static String trace(Throwable broken) {
    var text = new StringBuilder();
    for (var cause = broken; cause != null && text.length() < 10_000; cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : "\ncaused by ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> text.append("\n  at ").append(frame));
    }
    return text.toString();
  }
}
