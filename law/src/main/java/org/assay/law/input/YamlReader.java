package org.assay.law.input;

import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2 (core schema) and keeps the place of every key and value.
///
/// Only plain data is accepted: one document, each key once, no anchors and aliases, no tags of
/// somebody's own. Whatever else is found becomes a problem with its place, and nothing is
/// guessed. Example: `YamlReader.read("product.yaml", text, problems)`.
public final class YamlReader {

  /// The longest file that is read, in characters. A dossier has some thousands.
  static final int LONGEST_TEXT = 2_000_000;

  private YamlReader() {}

  /// The document of a file. `displayName` is how messages call the file. Empty only if something
  /// was reported; what could be read is returned even when something else was reported.
  public static Optional<YamlValue> readFile(Path path, String displayName, Problems problems) {
    return Utf8File.read(path, displayName, problems)
        .flatMap(text -> read(displayName, text, problems));
  }

  /// The document in a text. Empty only if something was reported.
  public static Optional<YamlValue> read(String file, String text, Problems problems) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    problems.remember(file, plain);
    return isReadable(file, plain, problems) ? parsed(file, plain, problems) : Optional.empty();
  }

  private static Optional<YamlValue> parsed(String file, String text, Problems problems) {
    try {
      return new YamlDocument(file, text, problems).read();
    } catch (MarkedYamlEngineException broken) {
      problems.add(SyntaxProblem.in(file, text, broken));
    } catch (YamlEngineException broken) {
      problems.add(SyntaxProblem.unplaced(file, broken));
    }
    return Optional.empty();
  }

  private static boolean isReadable(String file, String text, Problems problems) {
    if (text.length() > LONGEST_TEXT) {
      problems.add(
          new Position(file, 1, 1),
          "a file of " + text.length() + " characters",
          "at most " + LONGEST_TEXT,
          "Put bulky material into evidence files.");
      return false;
    }
    return !ControlCharacters.reportedIn(file, text, problems);
  }
}
