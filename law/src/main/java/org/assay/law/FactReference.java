package org.assay.law;

import java.util.List;

/// A fact as a condition names it: a variable in scope and the fields below it,
/// `credential.scheme`.
///
/// @param suffix the fields as they follow the variable: `.scheme`, or nothing
public record FactReference(String variable, List<String> fields, String suffix) {

  public FactReference {
    fields = List.copyOf(fields);
  }

  public FactReference(String variable, List<String> fields) {
    this(variable, fields, fields.isEmpty() ? "" : "." + String.join(".", fields));
  }

  @Override
  public String toString() {
    return variable + suffix;
  }
}
