package org.assay.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.assay.cli.remote.OfficeException.Kind;
import org.jspecify.annotations.Nullable;

/// An office that is asked over HTTP.
///
/// A request that was lost on the way is sent again, one that changes something with the same
/// `Idempotency-Key`, so that the office carries it out once. The token goes to the address that
/// was given and to no other: redirects are not followed.
public final class RemoteOffice implements AutoCloseable {

  /// How large an answer may be that is read as JSON, in bytes.
  static final long LARGEST_JSON = 32L << 20;

  /// How large a file may be that the office hands out, in bytes.
  static final long LARGEST_FILE = 256L << 20;

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(10);
  private static final int PAGE = 200;

  private final OfficeAddress address;
  private final Token token;
  private final Patience patience;
  private final HttpClient client;

  RemoteOffice(OfficeAddress address, Token token, @Nullable Path certificate, Patience patience)
      throws IOException {
    this.address = address;
    this.token = token;
    this.patience = patience;
    var builder = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(CONNECTING);
    if (certificate != null) builder.sslContext(Trusted.in(certificate));
    this.client = builder.build();
  }

  /// An office.
  ///
  /// @param certificate of the authority to trust (PEM); without it, those that the JDK trusts
  public static RemoteOffice at(OfficeAddress address, Token token, @Nullable Path certificate)
      throws IOException {
    return new RemoteOffice(address, token, certificate, Patience.usual());
  }

  /// Where it answers.
  public OfficeAddress address() {
    return address;
  }

  /// What is sent.
  ///
  /// @param key with which the office recognises that it was sent before; nothing where it
  ///     changes nothing
  @SuppressWarnings("ArrayRecordComponent") // it is sent and never compared
  private record Request(
      String method,
      ApiPath path,
      @Nullable String type,
      byte[] body,
      @Nullable String key) {

    static Request get(ApiPath path) {
      return new Request("GET", path, null, new byte[0], null);
    }

    static Request change(String method, ApiPath path, String type, byte[] body) {
      return new Request(method, path, type, body, UUID.randomUUID().toString());
    }
  }

  /// What is at a path.
  public JsonNode read(ApiPath path) {
    return json(sent(Request.get(path), LARGEST_JSON));
  }

  /// A file that the office hands out.
  public byte[] file(ApiPath path) {
    return sent(Request.get(path), LARGEST_FILE).body();
  }

  /// Part of a list.
  ///
  /// @param more whether there are others behind it
  public record Listed(List<JsonNode> items, boolean more) {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /// The items of a list, page by page.
  ///
  /// @param most how many at most
  public Listed list(ApiPath path, int most) {
    var items = new ArrayList<JsonNode>();
    var after = "";
    do {
      int wanted = Math.min(PAGE, most - items.size());
      var page = read(path.with("limit", String.valueOf(wanted)).with("after", after));
      page.path("items").forEach(items::add);
      after = page.path("items").isEmpty() ? "" : Json.text(page, "next");
    } while (!after.isEmpty() && items.size() < most);
    return new Listed(items, !after.isEmpty());
  }

  /// Has the office do something.
  public JsonNode post(ApiPath path, JsonNode body) throws IOException {
    return json(
        sent(Request.change("POST", path, "application/json", Json.write(body)), LARGEST_JSON));
  }

  /// Puts something in the place of what is there.
  public JsonNode put(ApiPath path, JsonNode body) throws IOException {
    return json(
        sent(Request.change("PUT", path, "application/json", Json.write(body)), LARGEST_JSON));
  }

  /// Sends an archive.
  ///
  /// @param method `POST` or `PUT`
  public JsonNode sendArchive(String method, ApiPath path, byte[] zip) {
    return json(sent(Request.change(method, path, "application/zip", zip), LARGEST_JSON));
  }

  private JsonNode json(Reply reply) {
    if (!reply.isJson()) {
      throw unreachable(
          "%s answered with '%s' where JSON was expected. Is an office of Assay there?"
              .formatted(address, reply.type().isEmpty() ? "nothing" : reply.type()));
    }
    try {
      return Json.read(reply.body());
    } catch (IOException broken) {
      throw unreachable("%s answered with JSON that cannot be read. Is an office of Assay there?"
          .formatted(address));
    }
  }

  private Reply sent(Request request, long largest) {
    var waits = patience.waits();
    boolean mayHaveArrived = false;
    for (int attempt = 0; ; attempt++) {
      boolean last = attempt == waits.size();
      try {
        var reply = once(request, largest);
        if (reply.status() / 100 == 2) return reply;
        if (last || !Problems.code(reply).equals("request-unfinished")) {
          throw Problems.of(reply, token);
        }
        mayHaveArrived = true;
      } catch (IOException lost) {
        mayHaveArrived |= !isBeforeArrival(lost);
        if (last || !mayComeRight(lost)) throw lost(lost, request, largest, mayHaveArrived);
      }
      patience.pause(waits.get(attempt));
    }
  }

  private Reply once(Request request, long largest) throws IOException {
    var http = HttpRequest.newBuilder(address.at(request.path()))
        .header("Authorization", token.header())
        .header("Accept", "*/*")
        .header("User-Agent", "assay")
        .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    if (request.type() != null) http.header("Content-Type", request.type());
    if (request.key() != null) http.header("Idempotency-Key", request.key());
    var coming =
        client.sendAsync(http.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
    try {
      var answer = coming.get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
      return new Reply(answer.statusCode(), answer.headers(), answer.body());
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException lost
          ? lost
          : new IOException(failed.getCause());
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw new HttpTimeoutException("the answer did not end");
    } catch (InterruptedException stop) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw unreachable("It was interrupted before %s answered.".formatted(address));
    }
  }

  private static boolean mayComeRight(IOException lost) {
    return !(lost instanceof SSLHandshakeException)
        && !(lost instanceof HttpTimeoutException)
        && !isTooLarge(lost);
  }

  private static boolean isBeforeArrival(IOException lost) {
    return lost instanceof ConnectException
        || lost instanceof HttpConnectTimeoutException
        || lost instanceof SSLHandshakeException;
  }

  private static boolean isTooLarge(IOException lost) {
    return String.valueOf(lost.getMessage()).contains("exceeds capacity");
  }

  private OfficeException lost(
      IOException lost, Request request, long largest, boolean mayHaveArrived) {
    if (lost instanceof SSLHandshakeException) {
      return unreachable(("%s cannot be trusted: %s. If a private authority certified it, name the"
              + " authority's certificate with --server-certificate.")
          .formatted(address, reason(lost)));
    }
    if (isTooLarge(lost)) {
      return unreachable("%s answered with more than %,d bytes, which no office does."
          .formatted(address, largest));
    }
    var says = lost instanceof HttpTimeoutException && !isBeforeArrival(lost)
        ? "%s did not answer in time".formatted(address)
        : "%s cannot be reached (%s)".formatted(address, reason(lost));
    return unreachable(says
        + (request.key() != null && mayHaveArrived
            ? ". Whether it was carried out is not known: look before you do it again."
            : ". Is the address right, and does the office run?"));
  }

  private String reason(IOException lost) {
    var says = lost.getMessage() == null ? "" : lost.getMessage();
    return token.hiddenIn(says.isBlank() ? lost.getClass().getSimpleName() : says);
  }

  private static OfficeException unreachable(String says) {
    return new OfficeException(Kind.UNREACHABLE, says);
  }

  @Override
  public void close() {
    client.close();
  }
}
