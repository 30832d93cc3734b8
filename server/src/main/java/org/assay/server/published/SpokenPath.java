package org.assay.server.published;

import java.util.Optional;
import org.assay.server.pages.Language;

/// A path with the language that it may start with taken off.
public record SpokenPath(Optional<Language> language, String rest) {

  private static final int TAG = 2;

  /// Takes a path apart.
  public static SpokenPath of(String path) {
    if (!mayStartWithLanguage(path)) return new SpokenPath(Optional.empty(), path);
    var language = Language.tagged(path.substring(1, 1 + TAG));
    if (language.isEmpty()) return new SpokenPath(language, path);
    return new SpokenPath(language, path.length() == 1 + TAG ? "/" : path.substring(1 + TAG));
  }

  private static boolean mayStartWithLanguage(String path) {
    return path.length() == 1 + TAG || (path.length() > 1 + TAG && path.charAt(1 + TAG) == '/');
  }
}
