package org.assay.server.pages;

import java.util.Locale;

/// The colours of a status tag. They only help: the tag's words say it all.
public enum Colour {
  GREEN,
  RED,
  ORANGE,
  YELLOW,
  BLUE,
  TEAL,
  PURPLE,
  PINK,
  GREY;

  /// The end of the style's name.
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
