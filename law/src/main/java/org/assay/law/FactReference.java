package org.assay.law;

import java.util.List;

/// A fact as a condition names it: a variable in scope and the fields below it,
/// `credential.scheme`.
public record FactReference(String variable, List<String> fields) {

  public FactReference {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return fields.isEmpty() ? variable : variable + "." + String.join(".", fields);
  }
}
