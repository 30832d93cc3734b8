package org.assay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.cli.remote.OfficeException;

/// Says why an office did not do what it was asked to, with each part that is to be mended.
final class OfficeRefusal {

  private OfficeRefusal() {}

  static void print(OfficeException refused, Terminal terminal) {
    try {
      var page = new TextPage(terminal.err(), terminal.colourErr());
      page.hanging("", "  ", List.of(Span.plain("assay: " + Printable.line(refused.says()))));
      for (var part : refused.parts()) {
        page.hanging("- ", "  ", List.of(Span.plain(Printable.line(part))));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
