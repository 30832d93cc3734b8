package org.assay.server.edge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.assay.server.office.OfficeSettings;
import org.assay.server.pages.Language;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.RequestLanguage;
import org.assay.server.pages.Section;
import org.assay.server.pages.Side;

/// Says what went wrong, as a page or as `application/problem+json`. Nothing of the request is
/// repeated and nothing of the inside is told.
@ApplicationScoped
class FaultAnswers {
  static final String PROBLEM = "application/problem+json";
  static final String PAGE = "text/html;charset=UTF-8";

  @CheckedTemplate(basePath = "errors")
  static class Templates {
    static native TemplateInstance fault(PageFrame frame, Fault fault, String reference);
  }

  /// An answer that is ready to be sent.
  record Answer(int status, String type, String body) {}

  private final OfficeSettings settings;

  FaultAnswers(OfficeSettings settings) {
    this.settings = settings;
  }

  /// The answer for a status.
  ///
  /// @param reference what the office's log names the fault by, or an empty text
  Answer to(RoutingContext request, int status, String reference) {
    return wantsJson(request)
        ? new Answer(status, PROBLEM, problem(status, reference))
        : new Answer(status, PAGE, page(request, status, reference));
  }

  private String page(RoutingContext request, int status, String reference) {
    var language = RequestLanguage.of(request);
    var chosen = RequestLanguage.chosen(request).isPresent();
    var frame = PageFrame.quiet(Side.PUBLIC, Section.NONE, language, chosen, "/", settings.name());
    return Templates.fault(frame, Fault.of(status), reference)
        .setLocale(language.tag())
        .render();
  }

  private static String problem(int status, String reference) {
    var words = Language.ENGLISH.words(ErrorWords.class);
    var fault = Fault.of(status);
    var problem = new JsonObject()
        .put("type", "about:blank")
        .put("title", words.title(fault))
        .put("status", status)
        .put("detail", words.advice(fault));
    if (!reference.isEmpty()) problem.put("instance", "urn:assay:fault:" + reference);
    return problem.encode();
  }

  private static boolean wantsJson(RoutingContext request) {
    var accept = Optional.ofNullable(request.request().getHeader("Accept")).orElse("");
    var path = request.normalizedPath();
    return path.startsWith("/api/")
        || path.endsWith(".json")
        || (accept.contains("json") && !accept.contains("text/html"));
  }
}
