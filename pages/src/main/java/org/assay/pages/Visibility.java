package org.assay.pages;

/// Whether a person sees a block on the page as it arrives, without script.
public enum Visibility {
  /// At once.
  SHOWN,
  /// After opening a part that is closed at first: `details`, a tab, an accordion.
  COLLAPSED,
  /// Not at all: hidden by an attribute or by style, or in a template.
  HIDDEN
}
