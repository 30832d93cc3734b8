package org.assay.server.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.assay.server.office.OfficeSettings;
import org.assay.server.security.Visitor;
import org.jspecify.annotations.Nullable;

/// Makes the frame of the page that answers a request.
@RequestScoped
public class Frames {
  private final RoutingContext request;
  private final Visitor visitor;
  private final String office;

  Frames(RoutingContext request, Visitor visitor, OfficeSettings settings) {
    this.request = request;
    this.visitor = visitor;
    this.office = settings.name();
  }

  /// The frame of a page that stands in a section of the navigation.
  public PageFrame in(Section section) {
    return frame(section.side(), section);
  }

  /// The frame of a page of a side that stands in no section.
  public PageFrame on(Side side) {
    return frame(side, Section.NONE);
  }

  /// The language to answer in.
  public Language language() {
    return RequestLanguage.of(request);
  }

  private PageFrame frame(Side side, Section section) {
    var chosen = RequestLanguage.chosen(request).isPresent();
    return new PageFrame(
        side,
        section,
        language(),
        chosen,
        request.request().uri(),
        office,
        visitor(),
        visitor.getRole(),
        false);
  }

  private @Nullable String visitor() {
    return visitor.isSignedIn() ? visitor.getName() : null;
  }
}
