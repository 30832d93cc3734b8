package org.assay.server.published.publication;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.assay.server.pages.Language;

/// Public pages that other parts of the office make: they are asked for as a visitor would, of
/// the server that this very run is.
final class OtherPages implements AutoCloseable {

  /// In all languages, where they are pages.
  static final List<String> PATHS = List.of("/policy", "/figures", "/.well-known/security.txt");

  /// So often it is asked again for what is still being made, a second apart.
  private static final int TRIES = 300;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  OtherPages(int port) {
    this.port = port;
  }

  /// A page.
  record Fetched(String path, Language language, boolean html, Buffer contents) {}

  /// The page, if there is one at the moment.
  Optional<Fetched> get(String path, Language language) throws IOException {
    var spoken = language == Language.ENGLISH ? path : "/" + language.tag() + path;
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + spoken))
        .header("Accept-Language", language.tag())
        .build();
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      for (int i = 1; isBeingMade(answer) && i < TRIES; i++) {
        Thread.sleep(1_000);
        answer = client.send(request, BodyHandlers.ofByteArray());
      }
      if (answer.statusCode() != 200) return Optional.empty();
      var type = answer.headers().firstValue("Content-Type").orElse("");
      return Optional.of(
          new Fetched(path, language, type.startsWith("text/html"), Buffer.buffer(answer.body())));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private static boolean isBeingMade(HttpResponse<?> answer) {
    return answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").isPresent();
  }

  @Override
  public void close() {
    client.close();
  }
}
