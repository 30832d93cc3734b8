package org.assay.supportperiod;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.pages.PageSource;
import org.jspecify.annotations.Nullable;

/// A file of snapshots to which one only adds: JSON Lines, one snapshot a line. Each line names
/// the SHA-256 of the line before it, so that a line that was changed or taken out is noticed.
///
/// A line is written in one go, forced to disk, and only then is the snapshot kept. What a crash
/// left half-written at the end was never kept and is cut off by the next writer; readers pass it
/// over.
public final class HistoryFile {

  private static final String FORMAT = "assay-support-history/1";
  private static final String NOTHING_BEFORE = "0".repeat(64);

  private final Path file;

  public HistoryFile(Path file) {
    this.file = file;
  }

  /// The snapshots, the oldest first; none when there is no such file yet.
  ///
  /// @throws NotReadableException when a line is no snapshot, or the chain of lines is broken
  public List<Snapshot> read() throws IOException {
    return Files.exists(file) ? parsed(Files.readAllBytes(file)).snapshots() : List.of();
  }

  /// Adds a snapshot at the end.
  ///
  /// @throws NotReadableException when the file is broken, or the snapshot is older than the last
  /// one of its source
  public void append(Snapshot snapshot) throws IOException {
    try (var channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (!lock.isValid()) throw new IOException("the history is in use: " + file);
      var known = parsed(bytes(channel));
      refuseOlder(known.snapshots(), snapshot);
      channel.truncate(known.length());
      var line = Json.line(write(snapshot, known.lastDigest())) + "\n";
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      channel.position(known.length());
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
    return bytes.array();
  }

  private static void refuseOlder(List<Snapshot> known, Snapshot added) {
    boolean older = known.stream()
        .filter(one -> one.product().equals(added.product()))
        .filter(one -> one.source().equals(added.source()))
        .anyMatch(one -> one.seen().isAfter(added.seen()));
    if (older) {
      throw new NotReadableException(
          "a snapshot of '%s' seen at %s is older than one that is kept; nothing was added"
              .formatted(added.source(), added.seen()));
    }
  }

  // ---- reading

  /// What stands in a file: its snapshots, how many bytes hold them, and the digest of the last
  /// line.
  private record Parsed(List<Snapshot> snapshots, long length, String lastDigest) {}

  private Parsed parsed(byte[] bytes) {
    var snapshots = new ArrayList<Snapshot>();
    var digest = NOTHING_BEFORE;
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] != '\n') continue;
      var line = new String(bytes, from, at - from, StandardCharsets.UTF_8);
      snapshots.add(snapshot(line, digest, snapshots.size() + 1));
      digest = PageSource.sha256(line.getBytes(StandardCharsets.UTF_8));
      from = at + 1;
    }
    return new Parsed(snapshots, from, digest);
  }

  private Snapshot snapshot(String line, String digest, int number) {
    try {
      var json = Json.object(line);
      if (!Json.text(json, "format").equals(FORMAT)) {
        throw new NotReadableException("the format is not " + FORMAT);
      }
      if (!Json.text(json, "previous").equals(digest)) {
        throw new NotReadableException(
            "it does not follow the line before it; something was" + " changed or taken out");
      }
      return snapshot(json);
    } catch (NotReadableException | DateTimeException | IllegalArgumentException broken) {
      throw new NotReadableException(
          "%s:%d: %s".formatted(file, number, String.valueOf(broken.getMessage())));
    }
  }

  private static Snapshot snapshot(Map<String, @Nullable Object> json) {
    var statements = new ArrayList<Remembered>();
    for (var one : Json.asList(json.get("statements"))) {
      statements.add(remembered(Json.asObject(one)));
    }
    return new Snapshot(
        Json.text(json, "product"),
        Json.text(json, "source"),
        Instant.parse(Json.text(json, "seen")),
        Json.text(json, "sha256"),
        statements);
  }

  private static Remembered remembered(Map<String, @Nullable Object> json) {
    var products =
        Json.asList(json.get("products")).stream().map(String::valueOf).toList();
    var softeners = new TreeSet<Softener>();
    for (var one : Json.asList(json.get("softeners"))) softeners.add(softener(String.valueOf(one)));
    return new Remembered(
        Updates.valueOf(Json.text(json, "updates")),
        PromiseJson.promise(Json.asObject(json.get("promise"))),
        products,
        Boolean.TRUE.equals(json.get("least")),
        softeners,
        Json.text(json, "quote"));
  }

  private static Softener softener(String name) {
    return Softener.valueOf(name);
  }

  // ---- writing

  private static Map<String, Object> write(Snapshot snapshot, String previous) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    json.put("previous", previous);
    json.put("product", snapshot.product());
    json.put("source", snapshot.source());
    json.put("seen", snapshot.seen().toString());
    json.put("sha256", snapshot.sha256());
    json.put(
        "statements", snapshot.statements().stream().map(HistoryFile::write).toList());
    return json;
  }

  private static Map<String, Object> write(Remembered statement) {
    var json = new LinkedHashMap<String, Object>();
    json.put("updates", statement.updates().name());
    json.put("promise", PromiseJson.write(statement.promise()));
    json.put("products", statement.products());
    json.put("least", statement.least());
    json.put(
        "softeners",
        new TreeSet<>(statement.softeners()).stream().map(Enum::name).toList());
    json.put("quote", statement.quote());
    return json;
  }
}
