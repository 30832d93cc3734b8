package org.assay.law.input;

import java.util.List;
import java.util.Optional;

/// A map, in the order of the file. No key occurs twice.
public record YamlMap(List<Entry> entries, Position at) implements YamlValue {

  private static final int KEYS_SHOWN = 3;

  public YamlMap {
    entries = List.copyOf(entries);
  }

  /// A key with its own place, and what it stands for.
  public record Entry(String key, Position keyAt, YamlValue value) {}

  /// The entry of this key, if the map has it.
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  @Override
  public String inWords() {
    return entries.isEmpty() ? "an empty map" : "a map (" + keysShown() + ")";
  }

  private String keysShown() {
    return Wording.listed(
        entries.stream().map(entry -> Wording.shortened(entry.key())).toList(), KEYS_SHOWN);
  }
}
