package org.assay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.generation.LotProduction.LotRecord;

/// Says how a lot was made, and with what strength; none of its passwords.
record GenerationReport(LotRecord lot, FingerprintSet taken, Path output) {

  void write(PrintWriter out, FormatChoice.Format format, long blankLines) throws IOException {
    switch (format) {
      case TEXT -> text(new TextPage(out, false), blankLines);
      case JSON -> out.print(json(blankLines));
    }
  }

  private void text(TextPage page, long blankLines) throws IOException {
    var policy = lot.policy();
    page.line("", Span.plain("%,d passwords made%s".formatted(lot.devices(), place())));
    line(
        page,
        "policy",
        "%s: %d characters out of %d"
            .formatted(policy.name(), policy.length(), policy.symbols().size()));
    if (policy.hasCheckSymbol()) {
      line(page, "check", "the last character follows from the others");
    }
    line(
        page,
        "strength",
        "%.1f bits each, every one as likely as another".formatted(policy.bits()));
    line(page, "basis", policy.source() + " (practice, not law)");
    line(page, "from", lot.source());
    if (!lot.identifiedBy().isEmpty()) {
      line(page, "identifier", lot.identifiedBy());
    }
    line(page, "distinct", distinct());
    line(page, "thrown away", "%,d that were taken already".formatted(lot.takenAlready()));
    if (blankLines > 0) {
      line(page, "left out", "%,d blank lines of identifiers".formatted(blankLines));
    }
  }

  private String place() {
    return output.toString().equals("-") ? "" : ": " + output;
  }

  private static void line(TextPage page, String label, String words) throws IOException {
    page.hanging("  %-12s ".formatted(label + ":"), " ".repeat(15), List.of(Span.plain(words)));
  }

  private String distinct() {
    return lot.earlier() == 0 && taken.isOfOneLot()
        ? "within the lot; earlier lots were not compared (--against)"
        : "within the lot, and from %,d of earlier lots".formatted(lot.earlier());
  }

  private String json(long blankLines) {
    var policy = lot.policy();
    return JsonDocument.of("assay-password-generation/1", json -> {
      json.writeNumberField("devices", lot.devices());
      json.writeObjectFieldStart("policy");
      json.writeStringField("name", policy.name());
      json.writeNumberField("length", policy.length());
      json.writeStringField("alphabet", policy.symbols().symbols());
      json.writeNumberField("kinds", policy.classes());
      json.writeBooleanField("checkSymbol", policy.hasCheckSymbol());
      json.writeStringField("basis", policy.source());
      json.writeEndObject();
      json.writeNumberField(
          "bits", Double.parseDouble(String.format(Locale.ROOT, "%.2f", policy.bits())));
      json.writeStringField("source", lot.source());
      json.writeStringField("identifiedBy", lot.identifiedBy());
      json.writeBooleanField("comparedWithEarlierLots", !taken.isOfOneLot());
      json.writeNumberField("earlier", lot.earlier());
      json.writeNumberField("takenAlready", lot.takenAlready());
      json.writeNumberField("blankLines", blankLines);
    });
  }
}
