package org.assay.pages;

/// What a page was read from.
public enum PageFormat {
  HTML,
  PDF,
  TEXT
}
