package org.assay.pages;

/// Which part of a page a block stands in.
public enum Region {
  /// What the page is about.
  CONTENT,
  /// The head of the page.
  HEADER,
  /// Ways to other pages.
  NAVIGATION,
  /// Beside the content.
  ASIDE,
  /// The foot of the page.
  FOOTER,
  /// A notice on cookies or consent.
  COOKIE_NOTICE,
  /// A window over the page.
  DIALOG
}
