package org.assay.cli;

import org.assay.law.input.ProblemPrinter;

/// The colours of messages about bad input, as ANSI codes.
final class Paints implements ProblemPrinter.Paint {

  @Override
  public String on(ProblemPrinter.Part part, String text) {
    return switch (part) {
      case PLACE -> "\u001b[1m" + text + "\u001b[0m";
      case MESSAGE, ADVICE -> text;
      case SOURCE -> "\u001b[2m" + text + "\u001b[0m";
      case MARK -> "\u001b[31m" + text + "\u001b[0m";
    };
  }
}
