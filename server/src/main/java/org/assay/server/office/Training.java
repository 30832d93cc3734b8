package org.assay.server.office;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// The run in which the JDK learns which classes the server needs, so that it starts fast from
/// then on: it asks itself for some pages and ends. Only `launch/build.sh` does so.
@ApplicationScoped
public class Training {

  private static final List<String> PAGES = List.of(
      "/-/health/ready",
      "/",
      "/products",
      "/products/none",
      "/report",
      "/report/follow",
      "/policy",
      "/figures",
      "/verify",
      "/.well-known/security.txt",
      "/sign-in",
      "/desk",
      "/api/v1/products");

  private final OfficeSettings settings;

  Training(OfficeSettings settings) {
    this.settings = settings;
  }

  void begin(@ObservesAsync HttpServerStart started, HttpServer server) {
    if (!settings.training()) return;
    try (var client = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var address = URI.create("http://127.0.0.1:%d%s".formatted(server.getPort(), page));
        var _ = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      Quarkus.asyncExit();
    }
  }
}
