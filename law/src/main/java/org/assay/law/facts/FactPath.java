package org.assay.law.facts;

/// A fact's place in the dossier: `credentials[2].scheme`. Elements count from 0.
public record FactPath(String text) implements Comparable<FactPath> {

  /// The fact `field` of the group at this path.
  public FactPath field(String field) {
    return new FactPath(text.isEmpty() ? field : text + "." + field);
  }

  /// The element at `index` of the list at this path.
  public FactPath element(int index) {
    return new FactPath(text + "[" + index + "]");
  }

  @Override
  public int compareTo(FactPath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
