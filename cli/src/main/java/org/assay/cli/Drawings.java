package org.assay.cli;

import java.io.IOException;
import java.util.Locale;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.assessment.render.Markup.Content;

/// Draws SVG in a page. Colours are classes of the style sheet, so that pictures turn dark with
/// the page.
abstract class Drawings {

  static final int WIDE = 640;
  static final int MARGIN = 18;

  final Markup page;

  Drawings(Markup page) {
    this.page = page;
  }

  void svg(int width, int height, String says, Content content) throws IOException {
    page.in(
        "svg",
        content,
        new Attribute("viewBox", "0 0 %d %d".formatted(width, height)),
        new Attribute("role", "img"),
        new Attribute("aria-label", says));
  }

  void rect(String kind, double x, double y, double width, double height) throws IOException {
    page.empty("rect." + kind, at("x", x), at("y", y), at("width", width), at("height", height));
  }

  void shade(String kind, double x, double y, double width, double height, double strength)
      throws IOException {
    page.empty(
        "rect." + kind,
        at("x", x),
        at("y", y),
        at("width", width),
        at("height", height),
        at("opacity", .15 + .85 * strength));
  }

  void line(String kind, double x1, double y1, double x2, double y2) throws IOException {
    page.empty("line." + kind, at("x1", x1), at("y1", y1), at("x2", x2), at("y2", y2));
  }

  void label(double x, double y, String words, String anchor) throws IOException {
    page.text("text", words, at("x", x), at("y", y), new Attribute("text-anchor", anchor));
  }

  static Attribute at(String name, double value) {
    return new Attribute(name, number(value));
  }

  static String number(double value) {
    var text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
