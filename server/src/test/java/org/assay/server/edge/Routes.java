package org.assay.server.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every route that a resource of the office opens, read from its classes: for tests that must
/// not forget one.
public final class Routes {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

  private Routes() {}

  /// A route.
  ///
  /// @param verb `GET`, `POST`, …
  /// @param path as the resource writes it, with parameters in braces
  /// @param page whether people read what it answers
  public record Route(String verb, String path, boolean page, Method method) {
    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  /// All routes, in the order of their paths.
  public static List<Route> all() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> loaded(CLASSES.relativize(file).toString()))
          .flatMap(Optional::stream)
          .flatMap(Routes::of)
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .toList();
    }
  }

  private static Optional<Class<?>> loaded(String file) {
    var name =
        file.substring(0, file.length() - ".class".length()).replace('/', '.').replace('\\', '.');
    if (name.endsWith("package-info") || name.endsWith("module-info")) return Optional.empty();
    try {
      var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      return type.isAnnotationPresent(Path.class) && !type.isInterface()
          ? Optional.of(type)
          : Optional.empty();
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Stream<Route> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> verb(method).map(verb -> route(resource, method, verb)).stream());
  }

  private static Route route(Class<?> resource, Method method, String verb) {
    var own =
        Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    var path = ("/" + resource.getAnnotation(Path.class).value() + "/" + own)
        .replaceAll("/+", "/")
        .replaceAll("(.)/$", "$1");
    return new Route(verb, path, isPage(resource, method), method);
  }

  private static boolean isPage(Class<?> resource, Method method) {
    var produces = Optional.ofNullable(method.getAnnotation(Produces.class))
        .or(() -> Optional.ofNullable(resource.getAnnotation(Produces.class)));
    return produces
        .map(types -> Arrays.stream(types.value()).anyMatch(type -> type.startsWith("text/html")))
        .orElseGet(() -> method.getReturnType().getSimpleName().equals("TemplateInstance"));
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(annotation ->
            Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class))
                .stream())
        .map(HttpMethod::value)
        .findFirst();
  }
}
