package org.assay.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A server on this machine that gives the answers it was told to give, one after the other, and
/// remembers what it was asked.
public final class LoopbackServer implements AutoCloseable {

  /// An answer; with the status 0 the connection is cut instead.
  @SuppressWarnings("ArrayRecordComponent") // it is sent and never compared
  public record Scripted(int status, String type, byte[] body, Map<String, String> headers) {}

  /// What was asked.
  @SuppressWarnings("ArrayRecordComponent") // it is read and never compared
  public record Asked(
      String method,
      String path,
      @Nullable String key,
      @Nullable String token,
      @Nullable String type,
      byte[] body) {}

  private final HttpServer server;
  private final Deque<Scripted> answers = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  public LoopbackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public synchronized LoopbackServer answers(int status, String type, String body) {
    return answers(status, type, body, Map.of());
  }

  public synchronized LoopbackServer answers(
      int status, String type, String body, Map<String, String> headers) {
    answers.add(new Scripted(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
    return this;
  }

  public synchronized LoopbackServer answers(int status, String type, byte[] body) {
    answers.add(new Scripted(status, type, body, Map.of()));
    return this;
  }

  public LoopbackServer json(String body) {
    return answers(200, "application/json", body);
  }

  public LoopbackServer problem(int status, String code, String detail) {
    return answers(status, "application/problem+json", """
        {"type":"urn:assay:problem:%s","title":"It is so","status":%d,"detail":"%s"}""".formatted(code, status, detail));
  }

  public LoopbackServer cut() {
    return answers(0, "", "");
  }

  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    asked.add(new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers.getFirst("Idempotency-Key"),
        headers.getFirst("Authorization"),
        headers.getFirst("Content-Type"),
        exchange.getRequestBody().readAllBytes()));
    var next = answers.size() > 1 ? answers.remove() : answers.peek();
    if (next == null || next.status() == 0) {
      exchange.close();
      return;
    }
    next.headers().forEach(exchange.getResponseHeaders()::set);
    if (!next.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", next.type());
    var bytes = next.body();
    exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
