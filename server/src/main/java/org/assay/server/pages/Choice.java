package org.assay.server.pages;

/// One of several answers to a question on a form.
///
/// @param value what is sent
/// @param words what people read
/// @param hint more words below, or an empty text
public record Choice(String value, String words, String hint) {
  public static Choice of(String value, String words) {
    return new Choice(value, words, "");
  }
}
