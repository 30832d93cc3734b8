package org.assay.pages.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A list of sources to look at again: a line for each, the maker or product, a tab or `|`, and
/// the address or file. Empty lines and lines that begin with `#` are passed over.
///
/// @param sources in the order of the list
public record WatchList(List<Watched> sources) {

  /// One source.
  ///
  /// @param about the maker or product, as the list calls it
  /// @param line its line in the list, counted from 1
  public record Watched(String about, String source, int line) {
    /// Whether it is an address and no file.
    public boolean isAddress() {
      return source.matches("(?i)https?://.*");
    }
  }

  public WatchList {
    sources = List.copyOf(sources);
  }

  /// Reads a list.
  ///
  /// @throws UnreadableMemoryException when a line has no name or no source, or stands twice;
  /// the message names the line
  public static WatchList read(String text) {
    var sources = new ArrayList<Watched>();
    var seen = new LinkedHashSet<List<String>>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      var parts = line.split("[\t|]", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new UnreadableMemoryException(
            "line %d: expected a product, a tab or '|', and an address or file".formatted(number));
      }
      var watched = new Watched(parts[0].strip(), parts[1].strip(), number);
      if (!seen.add(List.of(watched.about(), watched.source()))) {
        throw new UnreadableMemoryException("line %d: it stands twice".formatted(number));
      }
      sources.add(watched);
    }
    if (sources.isEmpty()) throw new UnreadableMemoryException("the list names no source");
    return new WatchList(sources);
  }
}
