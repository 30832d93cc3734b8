package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
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
    var asked = asked(context);
    if (asked.isPresent()) lead(context, asked.get());
    else if (RequestLanguage.chosen(context).isEmpty()) takeOff(context);
    else context.next();
  }

  /// The language that `?lang=` asks for.
  private static Optional<Language> asked(RoutingContext context) {
    if (!context.request().method().equals(HttpMethod.GET)) return Optional.empty();
    return context.queryParam("lang").stream().findFirst().flatMap(Language::tagged);
  }

  private static void lead(RoutingContext context, Language language) {
    var query = query(context).replaceAll("([?&])lang=[^&]*(&|$)", "$1").replaceAll("[?&]$", "");
    var path = RequestLanguage.chosen(context).isPresent() ? path(context) : rest(path(context));
    context
        .response()
        .setStatusCode(303)
        .putHeader("Location", "/" + language.tag() + path + query)
        .end();
  }

  private static void takeOff(RoutingContext context) {
    var path = path(context);
    var language = first(path);
    if (language.isEmpty()) {
      context.next();
      return;
    }
    RequestLanguage.choose(context, language.get());
    context.reroute(rest(path) + query(context));
  }

  private static Optional<Language> first(String path) {
    return Language.tagged(path.substring(Math.min(1, path.length()), end(path)));
  }

  /// The path without its language.
  private static String rest(String path) {
    if (first(path).isEmpty()) return path;
    return end(path) == path.length() ? "/" : path.substring(end(path));
  }

  /// Where the first part of a path ends.
  private static int end(String path) {
    var slash = path.indexOf('/', 1);
    return slash < 0 ? path.length() : slash;
  }

  private static String path(RoutingContext context) {
    return Objects.requireNonNullElse(context.request().path(), "/");
  }

  private static String query(RoutingContext context) {
    var query = context.request().query();
    return query == null ? "" : "?" + query;
  }
}
