package org.assay.passwords;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Any number of keyed fingerprints in little memory: sorted into parts by their first byte; a part
/// that grows too long goes to a temporary file. Tells which fingerprints came more than once.
///
/// The file holds nothing but fingerprints under a key that never leaves memory.
final class Fingerprints implements Closeable {
  private static final int PARTS = 256;
  private static final int FEWEST = 64;
  /// Parts that are sorted at the same time.
  private static final int TOGETHER = 8;
  /// A part of more than this is sorted piece by piece.
  private static final int PIECE = 1 << 22;

  private record Segment(long at, int count) {}

  private final long[][] parts = new long[PARTS][FEWEST];
  private final int[] sizes = new int[PARTS];
  private final List<List<Segment>> segments = new ArrayList<>();
  private final int most;
  private @Nullable Path file;
  private @Nullable FileChannel channel;
  private long written;
  private ByteBuffer out = ByteBuffer.allocate(0);

  /// @param bytes of memory to use
  Fingerprints(long bytes) {
    most = Math.clamp(bytes / 8 / PARTS, FEWEST, 1 << 24);
    for (int part = 0; part < PARTS; part++) segments.add(new ArrayList<>());
  }

  void add(long fingerprint) {
    int part = (int) (fingerprint >>> 56);
    int size = sizes[part];
    long[] held = parts[part];
    if (size == held.length) {
      if (size >= most) {
        spill(part);
        size = 0;
      } else {
        held = Arrays.copyOf(held, Math.min(most, 2 * size));
        parts[part] = held;
      }
    }
    held[size] = fingerprint;
    sizes[part] = size + 1;
  }

  /// Bytes that went to the file.
  long spilled() {
    return written;
  }

  /// The file, where there is one.
  @Nullable
  Path file() {
    return file;
  }

  private void spill(int part) {
    try {
      FileChannel to = channel();
      int count = atMostTwice(parts[part], sizes[part]);
      if (out.capacity() < 8 * count) out = ByteBuffer.allocate(8 * most);
      out.clear();
      out.asLongBuffer().put(parts[part], 0, count);
      out.limit(8 * count);
      segments.get(part).add(new Segment(written, count));
      while (out.hasRemaining()) written += to.write(out, written);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private FileChannel channel() throws IOException {
    if (channel == null) {
      file = Files.createTempFile("assay-fingerprints-", null);
      channel = FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  /// Sorts, and keeps two of what comes more often; a few passwords shared by millions of devices
  /// take no more room than others.
  private static int atMostTwice(long[] values, int size) {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept > 1 && values[kept - 2] == values[i]) continue;
      values[kept++] = values[i];
    }
    return kept;
  }

  /// Hands out the fingerprints that came more than once, each one time, in ascending order, in
  /// portions of about `portion`. Can be called once.
  void repeated(int portion, Consumer<long[]> to) {
    long[] ready = new long[0];
    for (int from = 0; from < PARTS; from += TOGETHER) {
      long[][] found = new long[TOGETHER][];
      int start = from;
      IntStream.range(0, TOGETHER).parallel().forEach(i -> found[i] = repeatedIn(start + i));
      for (long[] part : found) {
        ready = joined(ready, part);
        if (ready.length < portion) continue;
        for (int at = 0; at < ready.length; at += portion)
          to.accept(Arrays.copyOfRange(ready, at, Math.min(ready.length, at + portion)));
        ready = new long[0];
      }
    }
    if (ready.length > 0) to.accept(ready);
  }

  private static long[] joined(long[] a, long[] b) {
    if (b.length == 0) return a;
    long[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private long[] repeatedIn(int part) {
    long[] held = parts[part];
    int size = sizes[part];
    parts[part] = new long[0];
    for (Segment segment : segments.get(part)) {
      if (size + segment.count() > held.length) {
        if (size > PIECE) size = atMostTwice(held, size);
        held = Arrays.copyOf(held, Math.max(size + segment.count(), whole(part)));
      }
      read(segment, held, size);
      size += segment.count();
    }
    Arrays.sort(held, 0, size);
    int kept = 0;
    for (int i = 1; i < size; i++) {
      boolean again = held[i] == held[i - 1] && (kept == 0 || held[kept - 1] != held[i]);
      if (again) held[kept++] = held[i];
    }
    return Arrays.copyOf(held, kept);
  }

  /// Length of a part in memory and file together, up to a piece.
  private int whole(int part) {
    long whole = sizes[part];
    for (Segment segment : segments.get(part)) whole += segment.count();
    return (int) Math.min(whole, PIECE);
  }

  private void read(Segment segment, long[] into, int at) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * segment.count());
    try {
      FileChannel from = channel();
      while (bytes.hasRemaining()) {
        if (from.read(bytes, segment.at() + bytes.position()) < 0)
          throw new IOException("the temporary file " + file + " was cut short");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    bytes.flip().asLongBuffer().get(into, at, segment.count());
  }

  @Override
  public void close() throws IOException {
    if (channel != null) channel.close();
  }
}
