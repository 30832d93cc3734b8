package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.assay.server.pages.Language;
import org.assay.server.pages.RequestLanguage;

/// A path may start with a language: `/de/products` is `/products` in German. `?lang=de` leads
/// there. No cookie is needed, and pages that are published as files keep their languages.
@ApplicationScoped
class LanguagePaths {
  /// Before signing-in and everything that looks at the path.
  private static final int FIRST = 10_000;

  void open(@Observes Filters filters) {
    filters.register(LanguagePaths::read, FIRST);
  }

  private static void read(RoutingContext context) {
    var path = Objects.requireNonNullElse(context.request().path(), "/");
    var end = path.indexOf('/', 1);
    var tag = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    var language = Language.tagged(tag);
    if (language.isPresent() && RequestLanguage.chosen(context).isEmpty()) {
      RequestLanguage.choose(context, language.get());
      context.reroute((end < 0 ? "/" : path.substring(end)) + query(context));
    } else {
      context.next();
    }
  }

  private static String query(RoutingContext context) {
    var query = context.request().query();
    return query == null ? "" : "?" + query;
  }
}
