package org.assay.cli.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A path of the interface: `ApiPath.of("products", id, "dossier").with("from", "3")`.
public final class ApiPath {

  private final String text;

  private ApiPath(String text) {
    this.text = text;
  }

  /// The path of these parts, whatever characters are in them.
  ///
  /// @throws OfficeException for a part that would lead elsewhere, such as `..`
  public static ApiPath of(String... parts) {
    return new ApiPath(
        "/api/v1/" + Arrays.stream(parts).map(ApiPath::part).collect(Collectors.joining("/")));
  }

  /// The path with one more parameter; the same path where the value is empty.
  public ApiPath with(String name, String value) {
    if (value.isEmpty()) return this;
    return new ApiPath(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded(value));
  }

  private static String part(String part) {
    if (!part.isBlank() && !part.matches("\\.+")) return encoded(part);
    throw new OfficeException(
        OfficeException.Kind.BAD_INPUT,
        "'%s' names nothing: an id, a number or a name in addresses is expected.".formatted(part));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return text;
  }
}
