package org.assay.pages.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.FetchException.Cause;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/// Puts a capture together again from the records of an archive.
final class ArchivedCapture {

  private static final int MOST_RECORDS = 10_000;

  private final String source;
  private final List<Exchange> answers = new ArrayList<>();
  private final Map<String, String> requests = new HashMap<>();
  private Optional<String> robots = Optional.empty();
  private @Nullable FetchException failure;

  ArchivedCapture(String source) {
    this.source = source;
  }

  Capture read(WarcReader reader) throws IOException, FetchException {
    int records = 0;
    for (var record : reader) {
      if (++records > MOST_RECORDS) break;
      switch (record) {
        case WarcResponse response -> answer(response);
        case WarcRequest request ->
          requests.putIfAbsent(
              request.target(),
              new String(bytes(request.body().stream()), StandardCharsets.ISO_8859_1));
        case WarcMetadata metadata -> note(metadata);
        default -> {}
      }
    }
    if (failure != null) throw failure;
    return capture();
  }

  private void answer(WarcResponse response) throws IOException {
    if (!response.target().regionMatches(true, 0, "http", 0, 4)) return;
    if (!answers.isEmpty() && !PageFetcher.isRedirect(answers.getLast().status())) return;
    var raw = bytes(response.body().stream());
    var http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(raw)));
    answers.add(new Exchange(
        response.targetURI(),
        response.date(),
        response.ipAddress().map(InetAddress::getHostAddress).orElse(""),
        "",
        http.status(),
        headers(http),
        Bytes.of(raw),
        Bytes.of(bytes(http.bodyDecoded().stream()))));
  }

  private static List<Header> headers(HttpResponse http) {
    var headers = new ArrayList<Header>();
    http.headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    return headers;
  }

  private void note(WarcMetadata metadata) throws IOException {
    var fields = metadata.fields();
    robots = robots.or(() -> fields.first(WarcFile.ROBOTS));
    var kind = fields.first(WarcFile.FAILED);
    if (kind.isEmpty()) return;
    failure = new FetchException(
        Cause.valueOf(kind.get()),
        URI.create(fields.first(WarcFile.ADDRESS).orElse(metadata.target())),
        fields.first(WarcFile.REASON).orElse("it could not be fetched"));
  }

  private static byte[] bytes(InputStream stream) throws IOException {
    var bytes = stream.readNBytes(PageSource.MOST_BYTES + 1);
    if (bytes.length > PageSource.MOST_BYTES) throw new IOException("larger than 64 MiB");
    return bytes;
  }

  private Capture capture() {
    if (answers.isEmpty()) {
      throw new UnreadablePageException(
          source, "the archive keeps no answer of a web server", "fetch the page again");
    }
    return new Capture(answers.stream().map(this::withRequest).toList(), robots);
  }

  private Exchange withRequest(Exchange answer) {
    return new Exchange(
        answer.address(),
        answer.at(),
        answer.server(),
        requests.getOrDefault(answer.address().toString(), ""),
        answer.status(),
        answer.headers(),
        answer.raw(),
        answer.body());
  }
}
