package org.assay.server.pages;

/// A link with its words, as in breadcrumbs and lists of sections.
///
/// @param here whether it leads to the page on which it stands
public record Crumb(String words, String href, boolean here) {
  public static Crumb to(String words, String href) {
    return new Crumb(words, href, false);
  }
}
