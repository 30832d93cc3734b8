package org.assay.pages.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Writes a capture as a web archive (WARC 1.1, ISO 28500), compressed record by record. The same
/// capture gives the same bytes.
public final class WarcFile {

  private WarcFile() {}

  /// The archive with every exchange of the capture.
  public static byte[] of(Capture capture) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(new Warcinfo.Builder()
          .recordId(id("info", capture.exchanges().getFirst(), 0))
          .date(capture.exchanges().getFirst().at())
          .fields(Map.of("software", List.of("Assay"), "format", List.of("WARC File Format 1.1")))
          .build());
      int number = 0;
      for (var exchange : capture.exchanges()) write(writer, exchange, number++);
    }
    return out.toByteArray();
  }

  private static void write(WarcWriter writer, Exchange exchange, int number) throws IOException {
    var raw = exchange.raw().toArray();
    var response = new WarcResponse.Builder(exchange.address())
        .recordId(id("response", exchange, number))
        .date(exchange.at())
        .blockDigest(sha256(raw))
        .body(MediaType.HTTP_RESPONSE, raw)
        .build();
    var request = exchange.request().getBytes(StandardCharsets.ISO_8859_1);
    writer.write(response);
    writer.write(new WarcRequest.Builder(exchange.address())
        .recordId(id("request", exchange, number))
        .concurrentTo(response.id())
        .date(exchange.at())
        .blockDigest(sha256(request))
        .body(MediaType.HTTP_REQUEST, request)
        .build());
  }

  private static UUID id(String what, Exchange exchange, int number) {
    var name = what + number + exchange.address() + exchange.at();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static WarcDigest sha256(byte[] bytes) {
    try {
      return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
