package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How the launcher is to start the server: this process only checks what it is given, and ends.
final class ServerPlan {

  private ServerPlan() {}

  /// Tells the launcher.
  ///
  /// @param arguments for the JVM
  static void write(List<String> arguments) throws IOException {
    var plan = System.getProperty("assay.plan");
    if (plan == null) {
      throw new UsageException("the server is started by the launcher './assay', not by its jar");
    }
    Files.writeString(Path.of(plan), quoted(arguments));
  }

  // As a shell reads it.
  private static String quoted(List<String> arguments) {
    var words = new StringBuilder();
    for (var argument : arguments) {
      words.append('\'').append(argument.replace("'", "'\\''")).append("' ");
    }
    return words.append('\n').toString();
  }
}
