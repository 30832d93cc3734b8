package org.assay.pages.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.pages.PageSource;

/// A file to which one only adds: JSON Lines, one thing a line. Each line names the SHA-256 of the
/// line before it, so that a line that was changed or taken out is noticed, except at the very
/// end.
///
/// A line is written in one go, forced to disk, and only then is the thing kept. What a crash left
/// half-written at the end was never kept and is cut off by the next writer; readers pass it over.
///
/// @param <T> what is kept
public final class Chain<T> {

  private static final String NOTHING_BEFORE = "0".repeat(64);

  private final Path file;
  private final String format;
  private final Form<T> form;

  /// How a thing is written.
  public interface Form<T> {

    /// The thing as a JSON object on one line, with at least one member.
    String write(T thing);

    /// The thing that a line holds, which has the members of the chain as well.
    ///
    /// @throws RuntimeException whose message says what is wrong
    T read(String line);
  }

  /// @param format the name of the format, with its version
  public Chain(Path file, String format, Form<T> form) {
    this.file = file;
    this.format = format;
    this.form = form;
  }

  /// Everything that is kept, the oldest first; nothing when there is no such file yet.
  ///
  /// @throws UnreadableMemoryException when a line cannot be read, or the chain is broken
  public List<T> read() throws IOException {
    return Files.exists(file) ? parsed(Files.readAllBytes(file)).things() : List.of();
  }

  /// Adds a thing at the end.
  ///
  /// @param fits is told what is kept already, and throws where the thing does not go with it
  /// @throws UnreadableMemoryException when the file is broken; then nothing is added
  public void append(T thing, Consumer<List<T>> fits) throws IOException {
    try (var channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (!lock.isValid()) throw new IOException("the history is in use: " + file);
      var known = parsed(bytes(channel));
      fits.accept(known.things());
      write(channel, known.length(), line(thing, known.lastDigest()));
    }
  }

  private static void write(FileChannel channel, long at, String line) throws IOException {
    channel.truncate(at);
    channel.position(at);
    var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) channel.write(bytes);
    channel.force(true);
  }

  private String line(T thing, String previous) {
    return head() + "\"previous\":\"" + previous + "\"," + form.write(thing).substring(1) + "\n";
  }

  private String head() {
    return "{\"format\":\"" + format + "\",";
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
    return bytes.array();
  }

  // ---- reading

  /// What stands in a file, how many bytes hold it, and the digest of the last line.
  private record Parsed<T>(List<T> things, long length, String lastDigest) {}

  private Parsed<T> parsed(byte[] bytes) {
    var things = new ArrayList<T>();
    var digest = NOTHING_BEFORE;
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] != '\n') continue;
      var line = new String(bytes, from, at - from, StandardCharsets.UTF_8);
      things.add(thing(line, digest, things.size() + 1));
      digest = PageSource.sha256(line.getBytes(StandardCharsets.UTF_8));
      from = at + 1;
    }
    return new Parsed<>(things, from, digest);
  }

  private T thing(String line, String previous, int number) {
    if (!line.startsWith(head())) throw broken(number, "the format is not " + format);
    if (!line.startsWith(head() + "\"previous\":\"" + previous + "\",")) {
      throw broken(
          number, "it does not follow the line before it; something was changed or taken out");
    }
    try {
      return form.read(line);
    } catch (RuntimeException wrong) {
      throw broken(number, String.valueOf(wrong.getMessage()));
    }
  }

  private UnreadableMemoryException broken(int number, String why) {
    return new UnreadableMemoryException("%s:%d: %s".formatted(file, number, why));
  }
}
