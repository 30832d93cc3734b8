package org.assay.law;

/// A role that the law gives a person towards a product, in the regime's own word:
/// `manufacturer`, `importer`.
public record Role(String word) {
  @Override
  public String toString() {
    return word;
  }
}
