package org.assay.pages;

import java.util.List;

/// A form on a page.
///
/// @param place where it begins
/// @param action the address that it is sent to, as the page writes it; empty where none is given
/// @param region in which part of the page
/// @param visibility whether a person sees it
/// @param fields what it asks for
/// @param firstBlock the number of the block of text that follows the beginning of the form
/// @param lastBlock the number after the last block of text inside the form
public record Form(
    Place place,
    String action,
    Region region,
    Visibility visibility,
    List<Field> fields,
    int firstBlock,
    int lastBlock) {

  public Form {
    fields = List.copyOf(fields);
  }

  /// One field of a form.
  ///
  /// @param name its name, or its id
  /// @param type its type: `text`, `email`, `password`, `textarea`, `select`, …
  /// @param label the words that stand for it: placeholder or accessible label, may be empty
  /// @param required whether the page marks it as required
  public record Field(String name, String type, String label, boolean required) {}

  /// Whether it asks for a password.
  public boolean asksForPassword() {
    return fields.stream().anyMatch(field -> field.type().equals("password"));
  }
}
