package org.assay.supportperiod;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.pages.memory.Chain;
import org.assay.pages.memory.UnreadableMemoryException;
import org.jspecify.annotations.Nullable;

/// A file of snapshots to which one only adds, as a [Chain] keeps it.
public final class HistoryFile {

  private static final String FORMAT = "assay-support-history/1";

  private final Chain<Snapshot> chain;

  public HistoryFile(Path file) {
    this.chain = new Chain<>(file, FORMAT, new Lines());
  }

  /// The snapshots, the oldest first; none when there is no such file yet.
  ///
  /// @throws NotReadableException when a line is no snapshot, or the chain of lines is broken
  public List<Snapshot> read() throws IOException {
    try {
      return chain.read();
    } catch (UnreadableMemoryException broken) {
      throw new NotReadableException(String.valueOf(broken.getMessage()));
    }
  }

  /// Adds a snapshot at the end.
  ///
  /// @throws NotReadableException when the file is broken, or the snapshot is older than the last
  /// one of its source
  public void append(Snapshot snapshot) throws IOException {
    try {
      chain.append(snapshot, known -> refuseOlder(known, snapshot));
    } catch (UnreadableMemoryException broken) {
      throw new NotReadableException(String.valueOf(broken.getMessage()));
    }
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

  /// A snapshot as a line.
  private static final class Lines implements Chain.Form<Snapshot> {

    @Override
    public String write(Snapshot snapshot) {
      return Json.line(HistoryFile.write(snapshot));
    }

    @Override
    public Snapshot read(String line) {
      return snapshot(Json.object(line));
    }
  }

  // ---- reading

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

  private static Map<String, Object> write(Snapshot snapshot) {
    var json = new LinkedHashMap<String, Object>();
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
