package org.assay.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.assay.statement.signing.KeyPassword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the password of a key comes from: a file, the environment, or a prompt on a terminal. It
/// is never an argument, which everybody on the machine could read.
final class PasswordSource {

  static final String VARIABLE = "ASSAY_KEY_PASSWORD";

  @Option(
      names = "--key-password-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the key's password. Otherwise ASSAY_KEY_PASSWORD in the environment, or a prompt.")
  private @Nullable Path file;

  /// The password.
  ///
  /// @param what what it opens, for the prompt
  KeyPassword read(String what) throws IOException {
    if (file != null) {
      return firstLine(file);
    }
    var inEnvironment = System.getenv(VARIABLE);
    if (inEnvironment != null) {
      return KeyPassword.of(inEnvironment.toCharArray());
    }
    return prompted(what);
  }

  private static KeyPassword firstLine(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new UsageException("the password file '%s' cannot be read".formatted(file));
    }
    var characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(Files.readAllBytes(file)));
    try {
      return KeyPassword.of(upToLineEnd(characters));
    } finally {
      Arrays.fill(characters.array(), '\0');
    }
  }

  private static char[] upToLineEnd(CharBuffer characters) {
    var text = characters.toString();
    int end = text.indexOf('\n');
    var line = end < 0 ? text : text.substring(0, end);
    return line.endsWith("\r")
        ? line.substring(0, line.length() - 1).toCharArray()
        : line.toCharArray();
  }

  private static KeyPassword prompted(String what) {
    var typed = Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("Password of %s: ", what))
        .orElseThrow(() -> new UsageException(
            "the password of %s is needed: give --key-password-file FILE, or set %s"
                .formatted(what, VARIABLE)));
    var password = KeyPassword.of(typed);
    Arrays.fill(typed, '\0');
    return password;
  }
}
