package org.assay.disclosure.securitytxt;

/// One field of a file.
///
/// @param name the name as it is written; names are the same in small and capital letters
/// @param value the value
/// @param line the line, counted from 1
public record Field(String name, String value, int line) {

  /// Whether it has this name.
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
