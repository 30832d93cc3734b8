package org.assay.server.reporting;

import java.util.List;
import org.assay.handling.published.PolicyPage;
import org.assay.handling.published.PolicyPage.Item;
import org.assay.handling.published.PolicyPage.Link;
import org.assay.handling.published.PolicyPage.Links;
import org.assay.handling.published.PolicyPage.Paragraph;
import org.assay.handling.published.PolicyPage.Points;

/// The policy page as a template goes through it.
///
/// @param figures whether the figures are published
public record PolicyView(String language, String title, List<Part> parts, boolean figures) {

  /// A section.
  public record Part(String id, String heading, List<Piece> pieces) {}

  /// What stands below a heading: a paragraph, points or links; the others are empty.
  public record Piece(String paragraph, List<String> points, List<Link> links) {}

  static PolicyView of(PolicyPage page, boolean figures) {
    var parts = page.sections().stream()
        .map(section -> new Part(
            section.id(),
            section.heading(),
            section.items().stream().map(PolicyView::piece).toList()))
        .toList();
    return new PolicyView(page.language().getLanguage(), page.title(), parts, figures);
  }

  private static Piece piece(Item item) {
    return switch (item) {
      case Paragraph(var text) -> new Piece(text, List.of(), List.of());
      case Points(var texts) -> new Piece("", texts, List.of());
      case Links(var links) -> new Piece("", List.of(), links);
    };
  }
}
