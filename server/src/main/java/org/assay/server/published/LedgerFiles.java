package org.assay.server.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.Tile;

/// The files of the ledger as they are published (C2SP tlog-tiles): the checkpoint, the tiles of
/// hashes and of entries that it covers, and the key of the log.
///
/// What the writer has put down behind the newest checkpoint is not handed out: nobody was told
/// of it, and after a crash other entries take its place.
public final class LedgerFiles {

  private static final Pattern TILE = Pattern.compile(
      "tile/(?<level>entries|[0-9]|[1-5][0-9]|6[0-3])/(?<number>(x[0-9]{3}/){0,5}[0-9]{3})"
          + "(\\.p/(?<width>[1-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?");
  private static final int BITS = 8;

  private final Path folder;
  private volatile long covered;

  /// @param folder of the ledger
  public LedgerFiles(Path folder) {
    this.folder = folder;
  }

  /// A file of the ledger.
  ///
  /// @param name below the address of the ledger, such as `tile/0/x001/234.p/17`
  /// @return nothing where there is no such file, or none that the checkpoint covers
  public Optional<Path> file(String name) throws IOException {
    if (name.equals("checkpoint") || name.equals("log.vkey")) return there(name);
    var tile = tile(name);
    return tile.isPresent() && covers(tile.get()) ? there(name) : Optional.empty();
  }

  /// Whether a file stays as it is once it is there: all but the checkpoint do.
  public static boolean isForEver(String name) {
    return name.startsWith("tile/");
  }

  /// The media type of a file.
  public static String type(String name) {
    return name.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8";
  }

  /// The names of all files that the newest checkpoint covers, the checkpoint itself last:
  /// whoever copies them in this order never shows a checkpoint without its tiles.
  public List<String> names() throws IOException {
    long size =
        Checkpoint.parse(Files.readAllBytes(folder.resolve("checkpoint"))).size();
    var names = new ArrayList<String>();
    for (int level = 0; size >> (BITS * level) > 0; level++) {
      long hashes = size >> (BITS * level);
      for (long number = 0; number * Tile.FULL < hashes; number++) {
        var tile = new Tile(level, number, (int) Math.min(Tile.FULL, hashes - number * Tile.FULL));
        if (level == 0) names.add(tile.entriesPath());
        names.add(tile.path());
      }
    }
    names.add("log.vkey");
    names.add("checkpoint");
    return names;
  }

  private static Optional<Tile> tile(String name) {
    var found = TILE.matcher(name);
    if (!found.matches()) return Optional.empty();
    int level = found.group("level").equals("entries") ? 0 : Integer.parseInt(found.group("level"));
    long number = Long.parseLong(found.group("number").replaceAll("[x/]", ""));
    var width = found.group("width");
    var tile = new Tile(level, number, width == null ? Tile.FULL : Integer.parseInt(width));
    return Optional.of(tile)
        .filter(one -> name.equals(one.path()) || name.equals(one.entriesPath()));
  }

  private boolean covers(Tile tile) throws IOException {
    if (tile.isIn(covered)) return true;
    covered = Checkpoint.parse(Files.readAllBytes(folder.resolve("checkpoint"))).size();
    return tile.isIn(covered);
  }

  private Optional<Path> there(String name) {
    return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
  }

  /// The contents of a file, as [#file] finds it.
  public Optional<byte[]> bytes(String name) throws IOException {
    var file = file(name);
    try {
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (NoSuchFileException replaced) {
      return Optional.empty(); // a partial tile, for which the full one has come
    }
  }
}
