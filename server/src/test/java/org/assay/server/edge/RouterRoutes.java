package org.assay.server.edge;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the running router answers besides the resources: for tests that must not forget a route.
public final class RouterRoutes {
  /// Answers for all resources, whose paths [Routes] reads.
  private static final String RESOURCES = "ResteasyReactiveVertxHandler";

  // A route says what handles it in its description only.
  private static final Pattern HANDLERS = Pattern.compile("contextHandlers=\\[([^\\]]*)\\]");
  private static final Pattern NAME = Pattern.compile("([A-Za-z]+)(?:\\$[\\w$/]*)?@");

  private RouterRoutes() {}

  /// A route as the table names it.
  ///
  /// @param verb a method; `ANY` where the route takes all; `EVERY` for what is asked with each
  ///     request, whatever its path
  /// @param path with parameters in braces, and `*` at the end where anything may follow; for
  ///     `EVERY` the class that is asked
  public record Answered(String verb, String path) {}

  /// All routes of the router but those that lead to the resources.
  public static List<Answered> of(Router router) {
    return router.getRoutes().stream()
        .filter(route -> handler(route).filter(name -> !name.equals(RESOURCES)).isPresent())
        .flatMap(RouterRoutes::answered)
        .distinct()
        .toList();
  }

  private static Stream<Answered> answered(Route route) {
    var path = route.getPath();
    if (path == null) return Stream.of(new Answered("EVERY", handler(route).orElseThrow()));
    var shown =
        path.replaceAll(":(\\w+)", "{$1}").replaceAll("/assets/[0-9a-f]+/", "/assets/{digest}/")
            + (route.isExactPath() ? "" : "*");
    var methods = route.methods();
    return methods == null || methods.isEmpty()
        ? Stream.of(new Answered("ANY", shown))
        : methods.stream().map(method -> new Answered(method.name(), shown));
  }

  /// The class that handles a route; nothing where it handles failures only.
  private static Optional<String> handler(Route route) {
    var handlers = HANDLERS.matcher(route.toString());
    if (!handlers.find()) {
      if (route.toString().contains("contextHandlers=null")) return Optional.empty();
      throw new IllegalStateException("a route does not say what handles it: " + route);
    }
    var name = NAME.matcher(handlers.group(1));
    if (!name.find()) throw new IllegalStateException("no class is named: " + route);
    return Optional.of(name.group(1));
  }
}
