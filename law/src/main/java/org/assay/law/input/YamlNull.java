package org.assay.law.input;

/// Nothing: a key with no value after it, `~` or `null`.
public record YamlNull(Position at) implements YamlValue {

  @Override
  public String inWords() {
    return "nothing";
  }
}
