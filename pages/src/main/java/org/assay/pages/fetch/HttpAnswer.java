package org.assay.pages.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Reads one answer of HTTP/1.1 (RFC 9112) with a limit on everything.
final class HttpAnswer {

  private static final int MOST_HEADER_BYTES = 64 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private final Socket socket;
  private final InputStream in;
  private final Deadline deadline;
  private final int mostBytes;
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

  private HttpAnswer(Socket socket, Deadline deadline, int mostBytes) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = deadline;
    this.mostBytes = mostBytes;
  }

  /// An answer that was read.
  record Read(int status, List<Header> headers, Bytes raw, Bytes body) {}

  /// More than the limit.
  static final class TooLargeException extends IOException {
    TooLargeException(String message) {
      super(message);
    }
  }

  static Read read(Socket socket, Deadline deadline, int mostBytes) throws IOException {
    return new HttpAnswer(socket, deadline, mostBytes).read();
  }

  private Read read() throws IOException {
    int status = status(line());
    var headers = headers();
    while (status >= 100 && status < 200) {
      status = status(line());
      headers = headers();
    }
    var body = status == 204 || status == 304 ? new byte[0] : body(headers);
    return new Read(
        status, headers, Bytes.of(raw.toByteArray()), Bytes.of(unpacked(body, headers)));
  }

  private int next() throws IOException {
    socket.setSoTimeout(deadline.nextWait());
    int read = in.read();
    if (read >= 0) keep(read);
    return read;
  }

  private void keep(int one) throws IOException {
    if (raw.size() > mostBytes + MOST_HEADER_BYTES) throw tooLarge();
    raw.write(one);
  }

  private TooLargeException tooLarge() {
    return new TooLargeException("the answer is larger than %d bytes".formatted(mostBytes));
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    int one = next();
    while (one != '\n') {
      if (one < 0) throw new EOFException("the answer ends too early");
      if (line.size() > MOST_HEADER_BYTES) throw new ProtocolException("a line is too long");
      line.write(one);
      one = next();
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static int status(String line) throws IOException {
    var matcher = STATUS.matcher(line);
    if (!matcher.matches()) throw new ProtocolException("the answer is not HTTP");
    return Integer.parseInt(matcher.group(1));
  }

  private List<Header> headers() throws IOException {
    var headers = new ArrayList<Header>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (headers.size() == MOST_HEADERS || raw.size() > mostBytes + MOST_HEADER_BYTES) {
        throw new ProtocolException("there are too many headers");
      }
      int colon = line.indexOf(':');
      if (colon <= 0) throw new ProtocolException("a header has no name");
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private static Optional<String> value(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(header -> header.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  // ---- body

  private byte[] body(List<Header> headers) throws IOException {
    if (value(headers, "Transfer-Encoding").filter(v -> v.contains("chunked")).isPresent()) {
      return chunks();
    }
    var length = value(headers, "Content-Length");
    return length.isPresent() ? exactly(length(length.get())) : rest();
  }

  private long length(String written) throws IOException {
    if (!written.matches("\\d{1,18}")) throw new ProtocolException("the length is no number");
    long length = Long.parseLong(written);
    if (length > mostBytes) throw tooLarge();
    return length;
  }

  private byte[] exactly(long length) throws IOException {
    var body = new ByteArrayOutputStream();
    copy(body, length);
    if (body.size() < length) throw new EOFException("the answer ends too early");
    return body.toByteArray();
  }

  private byte[] rest() throws IOException {
    var body = new ByteArrayOutputStream();
    copy(body, Long.MAX_VALUE);
    return body.toByteArray();
  }

  private void copy(ByteArrayOutputStream body, long length) throws IOException {
    var buffer = new byte[16 * 1024];
    long left = length;
    while (left > 0) {
      socket.setSoTimeout(deadline.nextWait());
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) return;
      if (body.size() + read > mostBytes) throw tooLarge();
      body.write(buffer, 0, read);
      raw.write(buffer, 0, read);
      left -= read;
    }
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      if (body.size() + size > mostBytes) throw tooLarge();
      long before = body.size();
      copy(body, size);
      if (body.size() - before < size) throw new EOFException("the answer ends too early");
      if (!line().isEmpty()) throw new ProtocolException("a chunk is not ended");
    }
    int trailers = 0;
    while (!line().isEmpty()) {
      if (++trailers > MOST_HEADERS) throw new ProtocolException("there are too many trailers");
    }
    return body.toByteArray();
  }

  private long chunkSize() throws IOException {
    var size = line().split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,8}")) throw new ProtocolException("a chunk has no size");
    return Long.parseLong(size, 16);
  }

  // ---- content coding

  private byte[] unpacked(byte[] body, List<Header> headers) throws IOException {
    var coding = value(headers, "Content-Encoding").orElse("identity").strip();
    return switch (coding) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> limited(new GZIPInputStream(new ByteArrayInputStream(body)));
      case "deflate" -> limited(new InflaterInputStream(new ByteArrayInputStream(body)));
      default ->
        throw new ProtocolException("the content coding '%s' was not asked for".formatted(coding));
    };
  }

  private byte[] limited(InputStream unpacking) throws IOException {
    try (unpacking) {
      var bytes = unpacking.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) throw tooLarge();
      return bytes;
    }
  }
}
