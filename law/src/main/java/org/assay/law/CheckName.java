package org.assay.law;

/// The name by which law data asks for a measurement, `passwords.incremental-counter`. Law data
/// does not know who measures.
public record CheckName(String text) implements Comparable<CheckName> {
  @Override
  public int compareTo(CheckName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
