package org.assay.statement.signing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks time-stamp authorities and certificate authorities over HTTP, within limits of time and
/// size.
final class WebLoader implements DataLoader {

  private static final long serialVersionUID = 1;
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final int OK = 200;

  private final transient HttpClient client = HttpClient.newBuilder()
      .connectTimeout(CONNECTING)
      .followRedirects(HttpClient.Redirect.NORMAL)
      .build();

  private @Nullable String contentType;

  WebLoader(@Nullable String contentType) {
    this.contentType = contentType;
  }

  @Override
  public byte[] get(String address) {
    return answer(address, request(address).GET().build());
  }

  @Override
  public DataAndUrl get(List<String> addresses) {
    DSSException last = new DSSException("no address was given");
    for (var address : addresses) {
      try {
        return new DataAndUrl(address, get(address));
      } catch (DSSException failed) {
        last = failed;
      }
    }
    throw last;
  }

  @Override
  public byte[] post(String address, byte[] content) {
    return answer(address, posting(address, BodyPublishers.ofByteArray(content)));
  }

  private HttpRequest posting(String address, BodyPublisher content) {
    var request = request(address).POST(content);
    return (contentType == null ? request : request.header("Content-Type", contentType)).build();
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWERING);
  }

  private byte[] answer(String address, HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        if (response.statusCode() != OK) {
          throw new DSSException(
              "'%s' answered with status %d".formatted(address, response.statusCode()));
        }
        return bounded(address, body);
      }
    } catch (IOException failed) {
      throw new DSSException(
          "'%s' cannot be reached: %s".formatted(address, reason(failed)), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DSSException("interrupted while asking '%s'".formatted(address), stopped);
    }
  }

  private static String reason(IOException failed) {
    return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
  }

  private static byte[] bounded(String address, InputStream body) throws IOException {
    var bytes = body.readNBytes(LARGEST_ANSWER + 1);
    if (bytes.length > LARGEST_ANSWER) {
      throw new DSSException("'%s' answers with more than 16 MB".formatted(address));
    }
    return bytes;
  }

  @Override
  public void setContentType(String type) {
    contentType = type;
  }
}
