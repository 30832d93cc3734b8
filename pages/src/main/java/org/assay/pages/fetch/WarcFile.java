package org.assay.pages.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.pages.UnreadablePageException;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Writes a capture as a web archive (WARC 1.1, ISO 28500), compressed record by record, and reads
/// it again. The same capture gives the same bytes; what was fetched in vain is kept as well, with
/// the reason.
///
/// ```java
/// Files.write(file, WarcFile.of(fetcher.fetch(address)));
/// WarcFile.read(file.toString(), Files.readAllBytes(file)).page(); // the same page again
/// ```
public final class WarcFile {

  static final String FAILED = "fetch-failed";
  static final String ADDRESS = "address";
  static final String REASON = "reason";
  static final String ROBOTS = "robots-note";

  private WarcFile() {}

  // ---- writing

  /// The archive with every exchange of the capture, and what the robots file says.
  public static byte[] of(Capture capture) throws IOException {
    var first = capture.exchanges().getFirst();
    return archive(first.address(), first.at(), writer -> {
      int number = 0;
      for (var exchange : capture.exchanges()) write(writer, exchange, number++);
      if (capture.robots().isPresent()) {
        note(
            writer,
            capture.last(),
            Map.of(ROBOTS, List.of(oneLine(capture.robots().get()))));
      }
    });
  }

  /// The archive of an address that could not be fetched: why, and when it was tried.
  ///
  /// @param asked the address that was asked first
  public static byte[] of(URI asked, Instant at, FetchException failed) throws IOException {
    var why = new LinkedHashMap<String, List<String>>();
    why.put(FAILED, List.of(failed.kind().name()));
    why.put(ADDRESS, List.of(String.valueOf(failed.address())));
    why.put(REASON, List.of(oneLine(failed.what())));
    return archive(
        asked,
        at,
        writer -> writer.write(new WarcMetadata.Builder()
            .recordId(id("failure", asked, at, 0))
            .targetURI(asked.toASCIIString())
            .date(at)
            .fields(why)
            .build()));
  }

  @FunctionalInterface
  private interface Records {
    void to(WarcWriter writer) throws IOException;
  }

  private static byte[] archive(URI address, Instant at, Records records) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(new Warcinfo.Builder()
          .recordId(id("info", address, at, 0))
          .date(at)
          .fields(Map.of("software", List.of("Assay"), "format", List.of("WARC File Format 1.1")))
          .build());
      records.to(writer);
    }
    return out.toByteArray();
  }

  private static void write(WarcWriter writer, Exchange exchange, int number) throws IOException {
    var raw = exchange.raw().toArray();
    var response = new WarcResponse.Builder(exchange.address())
        .recordId(id("response", exchange.address(), exchange.at(), number))
        .date(exchange.at())
        .ipAddress(InetAddress.ofLiteral(exchange.server()))
        .blockDigest(sha256(raw))
        .body(MediaType.HTTP_RESPONSE, raw)
        .build();
    var request = exchange.request().getBytes(StandardCharsets.ISO_8859_1);
    writer.write(response);
    writer.write(new WarcRequest.Builder(exchange.address())
        .recordId(id("request", exchange.address(), exchange.at(), number))
        .concurrentTo(response.id())
        .date(exchange.at())
        .blockDigest(sha256(request))
        .body(MediaType.HTTP_REQUEST, request)
        .build());
  }

  private static void note(WarcWriter writer, Exchange last, Map<String, List<String>> fields)
      throws IOException {
    writer.write(new WarcMetadata.Builder()
        .recordId(id("note", last.address(), last.at(), 0))
        .targetURI(last.address().toASCIIString())
        .date(last.at())
        .fields(fields)
        .build());
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static UUID id(String what, URI address, Instant at, int number) {
    var name = what + number + address + at;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static WarcDigest sha256(byte[] bytes) {
    try {
      return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  // ---- reading

  /// The capture that an archive keeps: its answers up to the first that is no redirect.
  ///
  /// @throws FetchException when it keeps that the address could not be fetched
  /// @throws UnreadablePageException when it is no archive, or keeps no answer
  public static Capture read(String source, byte[] bytes) throws FetchException {
    try (var reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      return new ArchivedCapture(source).read(reader);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof UnreadablePageException told) throw told;
      throw new UnreadablePageException(
          source, "the archive is broken: " + broken.getMessage(), "fetch the page again");
    }
  }
}
