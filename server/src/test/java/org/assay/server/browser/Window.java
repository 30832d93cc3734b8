package org.assay.server.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/// How somebody looks at a page.
public record Window(int width, int height, ColorScheme scheme, boolean script, String language) {
  public static final Window DESK = new Window(1280, 900, ColorScheme.LIGHT, true, "en-GB");
  public static final Window TELEPHONE = new Window(320, 640, ColorScheme.LIGHT, true, "en-GB");

  /// Narrow and wide, light and dark.
  public static final List<Window> ALL = List.of(DESK, DESK.dark(), TELEPHONE, TELEPHONE.dark());

  public Window dark() {
    return new Window(width, height, ColorScheme.DARK, script, language);
  }

  public Window withoutScript() {
    return new Window(width, height, scheme, false, language);
  }

  public Window speaking(String other) {
    return new Window(width, height, scheme, script, other);
  }

  /// The end of a picture's name: `1280-dark`.
  String name() {
    return width + (scheme == ColorScheme.DARK ? "-dark" : "-light") + (script ? "" : "-no-script");
  }
}
