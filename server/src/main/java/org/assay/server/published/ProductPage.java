package org.assay.server.published;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import org.assay.register.product.ProductView;
import org.assay.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/// What the page of a product shows.
///
/// @param support the support period that holds, or null
/// @param history all support periods that were published, the newest first
/// @param statements the newest first
/// @param jsonLd the product in the words of schema.org, safe to stand in a page
public record ProductPage(
    ProductView product,
    @Nullable SupportLine support,
    List<SupportLine> history,
    List<StatementLine> statements,
    List<LabelLine> labels,
    @Nullable RawString jsonLd) {

  public ProductPage {
    history = List.copyOf(history);
    statements = List.copyOf(statements);
    labels = List.copyOf(labels);
  }

  /// The address of the form for a report, with this product chosen.
  public String reportIn(PageFrame frame) {
    return frame.to("/report?product=" + product.slug());
  }

  /// A support period.
  ///
  /// @param wording as it was published
  /// @param over whether its last day is past
  public record SupportLine(LocalDate publishedOn, LocalDate ends, String wording, boolean over) {}

  /// A label.
  public record LabelLine(
      String scheme, String number, String level, @Nullable LocalDate ends, boolean over) {}
}
