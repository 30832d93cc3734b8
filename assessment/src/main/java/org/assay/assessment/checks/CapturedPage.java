package org.assay.assessment.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;
import org.assay.product.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A page as it was captured: the text that a person reads, with runs of white space as one
/// blank.
record CapturedPage(String text, EvidenceReference reference) {

  private static final List<String> READABLE = List.of(".html", ".htm", ".txt", ".md");

  /// The page that a fact names. Empty when the fact is not known.
  ///
  /// @throws IOException when the file cannot be read, or is of a kind that this reader does not
  /// know
  static Optional<CapturedPage> of(Dossier dossier, FactPath fact) throws IOException {
    var evidence = dossier.evidence(fact);
    return evidence.isEmpty() ? Optional.empty() : Optional.of(read(dossier, evidence.get()));
  }

  private static CapturedPage read(Dossier dossier, Evidence evidence) throws IOException {
    var name = evidence.path().toLowerCase(Locale.ROOT);
    if (READABLE.stream().noneMatch(name::endsWith)) {
      throw new IOException("'%s' is no page that can be read here (%s can)"
          .formatted(evidence.path(), String.join(", ", READABLE)));
    }
    var bytes = Files.readAllBytes(dossier.locate(evidence));
    var text = new String(bytes, StandardCharsets.UTF_8);
    return new CapturedPage(
        folded(name.endsWith("ml") || name.endsWith(".htm") ? visible(text) : text),
        evidence.reference());
  }

  private static String visible(String html) {
    var document = Jsoup.parse(html);
    document
        .select("script, style, template, noscript, [hidden], [aria-hidden=true]")
        .remove();
    document.select("[style]").stream()
        .filter(element -> hiddenByStyle(element.attr("style")))
        .forEach(Element::remove);
    return document.body().text();
  }

  private static boolean hiddenByStyle(String style) {
    var plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /// Whether these words stand on the page, whatever the line breaks and kinds of quotation mark.
  boolean shows(String words) {
    return text.toLowerCase(Locale.ROOT).contains(folded(words).toLowerCase(Locale.ROOT));
  }

  private static String folded(String text) {
    return text.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u2013', '-')
        .replace('\u2011', '-')
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
