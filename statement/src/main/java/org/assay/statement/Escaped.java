package org.assay.statement;

/// Text made safe for the contents and the attributes of XHTML.
final class Escaped {

  private Escaped() {}

  static String of(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
