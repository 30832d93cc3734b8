package org.assay.law.input;

import java.util.List;

/// A list, in the order of the file.
public record YamlList(List<YamlValue> items, Position at) implements YamlValue {

  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String inWords() {
    return items.isEmpty() ? "an empty list" : "a list of " + items.size();
  }
}
