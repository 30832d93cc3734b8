package org.assay.cli.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.cli.remote.OfficeException.Kind;

/// What proves to an office who asks. It can be sent, and cannot be printed.
public final class Token {

  private static final int LONGEST = 500;

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  /// Reads a token.
  ///
  /// @param from where it comes from, for messages
  /// @throws OfficeException if it cannot be one
  public static Token of(String text, String from) {
    var value = text.strip();
    if (value.isEmpty()) {
      throw new OfficeException(
          Kind.BAD_INPUT, "%s is empty: a token is expected there.".formatted(from));
    }
    if (value.length() > LONGEST || !value.matches("[\\x21-\\x7e]+")) {
      throw new OfficeException(
          Kind.BAD_INPUT,
          "%s holds no token: one is a single word such as assay_… of at most %d characters."
              .formatted(from, LONGEST));
    }
    return new Token(value);
  }

  /// The token in the first line of a file.
  public static Token in(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new OfficeException(
          Kind.BAD_INPUT, "There is no file '%s' that a token can be read from.".formatted(file));
    }
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(4 * LONGEST), StandardCharsets.UTF_8);
      return of(text.lines().findFirst().orElse(""), "'%s'".formatted(file));
    }
  }

  String header() {
    return "Bearer " + value;
  }

  /// The text without the token, should an answer repeat it.
  String hiddenIn(String text) {
    return text.contains(value) ? text.replace(value, "(the token)") : text;
  }

  @Override
  public String toString() {
    return "a token";
  }
}
