package org.assay.server.product;

import org.assay.server.pages.Colour;
import org.assay.server.pages.Status;

/// Verdicts and truths, as assessments write them, in words with a colour.
final class Verdicts {

  private Verdicts() {}

  static Status status(String code) {
    return switch (code) {
      case "met", "holds" -> new Status(words(code), Colour.GREEN);
      case "not-met" -> new Status(words(code), Colour.RED);
      case "does-not-hold" -> new Status(words(code), Colour.GREY);
      case "undetermined" -> new Status(words(code), Colour.YELLOW);
      case String other -> new Status(words(other), Colour.GREY);
    };
  }

  private static String words(String code) {
    var words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  static Status truth(String truth) {
    return switch (truth) {
      case "true" -> new Status("Yes", Colour.GREEN);
      case "false" -> new Status("No", Colour.RED);
      case String other -> new Status("Not known", Colour.YELLOW);
    };
  }
}
