package org.assay.passwords.fingerprints;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file of fingerprints, mapped into memory. All numbers are big-endian:
///
/// | bytes | what |
/// |---|---|
/// | 16 | `assay-fprints/1` and a line feed |
/// | 16 | check of the key |
/// | 8 | how many fingerprints |
/// | 8 each | the fingerprints, ascending as unsigned numbers, each once |
/// | 32 | SHA-256 of all before |
///
/// It is never changed in place: a new one is written beside it and moved.
final class FingerprintFile implements AutoCloseable {
  private static final byte[] MAGIC = "assay-fprints/1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + Fingerprinter.CHECK_BYTES + Long.BYTES;
  private static final int DIGEST = 32;
  /// So many guesses by proportion; then halves, whatever the file holds.
  private static final int GUESSES = 16;
  private static final int PIECE = 1 << 13;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Path file;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment bytes;
  private final long count;

  private FingerprintFile(Path file, byte[] keyCheck) throws IOException {
    this.file = file;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      count = checked(keyCheck);
    } catch (IOException | RuntimeException refused) {
      arena.close();
      throw refused;
    }
  }

  /// Opens a file.
  ///
  /// @throws UnusableSetException where it is no such file, incomplete, or belongs to another key
  static FingerprintFile open(Path file, byte[] keyCheck) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableSetException(
          "there is no set of fingerprints '%s'; make one with 'assay passwords fingerprints new'"
              .formatted(file));
    }
    return new FingerprintFile(file, keyCheck);
  }

  private long checked(byte[] keyCheck) {
    if (bytes.byteSize() < MAGIC.length || !Arrays.equals(part(0, MAGIC.length), MAGIC)) {
      throw new UnusableSetException(
          "'%s' is no set of fingerprints: found other data, expected a file that begins with 'assay-fprints/1'"
              .formatted(file));
    }
    if (bytes.byteSize() < HEADER + DIGEST) throw cutShort();
    long said = bytes.get(LONG, HEADER - Long.BYTES);
    if (said < 0 || bytes.byteSize() != HEADER + said * Long.BYTES + DIGEST) throw cutShort();
    if (!MessageDigest.isEqual(part(MAGIC.length, Fingerprinter.CHECK_BYTES), keyCheck)) {
      throw new UnusableSetException(
          "'%s' was made with another key; give the key that it was made with".formatted(file));
    }
    return said;
  }

  private UnusableSetException cutShort() {
    return new UnusableSetException(
        "'%s' is damaged: it has %,d bytes, which is not what it says; put a copy in its place"
            .formatted(file, bytes.byteSize()));
  }

  private byte[] part(long from, int length) {
    return bytes.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
  }

  long count() {
    return count;
  }

  private long at(long index) {
    return bytes.get(LONG, HEADER + index * Long.BYTES);
  }

  /// True where the fingerprint is in the file. Fingerprints are spread evenly, so that a guess at
  /// the place by proportion is near.
  boolean has(long fingerprint) {
    long low = 0;
    long high = count - 1;
    long lowest = 0;
    long highest = -1;
    for (int step = 0; low <= high; step++) {
      long middle =
          step < GUESSES ? guess(low, high, lowest, highest, fingerprint) : (low + high) >>> 1;
      long found = at(middle);
      int order = Long.compareUnsigned(found, fingerprint);
      if (order == 0) return true;
      if (order < 0) {
        low = middle + 1;
        lowest = found;
      } else {
        high = middle - 1;
        highest = found;
      }
    }
    return false;
  }

  private static long guess(long low, long high, long lowest, long highest, long fingerprint) {
    double share = distance(lowest, fingerprint) / distance(lowest, highest);
    return Math.clamp(low + (long) ((high - low) * share), low, high);
  }

  private static double distance(long from, long to) {
    long distance = to - from;
    return distance >= 0 ? distance + 1.0 : 0x1p64 + distance;
  }

  /// Writes the fingerprints of this file and others to a new file in its place.
  ///
  /// @param more ascending, none of them in the file
  /// @throws UnusableSetException where this file is damaged; it stays as it is
  void replaceWith(NewFingerprints.Sorted more, byte[] keyCheck) throws IOException {
    write(file, this, more, keyCheck);
  }

  /// Writes an empty file that only the owner may read.
  static void create(Path file, byte[] keyCheck) throws IOException {
    write(file, null, NewFingerprints.Sorted.none(), keyCheck);
  }

  private static void write(
      Path file, @Nullable FingerprintFile old, NewFingerprints.Sorted more, byte[] keyCheck)
      throws IOException {
    var beside = file.resolveSibling(
        ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid()));
    try {
      try (var channel = created(beside);
          var out = new Writer(Channels.newOutputStream(channel))) {
        out.head(keyCheck, (old == null ? 0 : old.count) + more.count());
        merge(old, more, out);
        out.end();
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static FileChannel created(Path file) throws IOException {
    Files.deleteIfExists(file);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  private static void merge(@Nullable FingerprintFile old, NewFingerprints.Sorted more, Writer out)
      throws IOException {
    int next = 0;
    if (old != null) {
      var digest = sha256();
      digest.update(old.part(0, HEADER));
      byte[] piece = new byte[PIECE * Long.BYTES];
      long before = 0;
      for (long from = 0; from < old.count; from += PIECE) {
        int length = (int) Math.min(PIECE, old.count - from);
        MemorySegment.copy(
            old.bytes,
            ValueLayout.JAVA_BYTE,
            HEADER + from * Long.BYTES,
            piece,
            0,
            length * Long.BYTES);
        digest.update(piece, 0, length * Long.BYTES);
        var longs = ByteBuffer.wrap(piece, 0, length * Long.BYTES).asLongBuffer();
        for (int i = 0; i < length; i++) {
          long fingerprint = longs.get(i);
          if (from + i > 0 && Long.compareUnsigned(fingerprint, before) <= 0) throw old.damaged();
          before = fingerprint;
          while (next < more.count() && Long.compareUnsigned(more.values()[next], fingerprint) < 0)
            out.add(more.values()[next++]);
          out.add(fingerprint);
        }
      }
      byte[] sum = old.part(old.bytes.byteSize() - DIGEST, DIGEST);
      if (!MessageDigest.isEqual(digest.digest(), sum)) throw old.damaged();
    }
    while (next < more.count()) out.add(more.values()[next++]);
  }

  private UnusableSetException damaged() {
    return new UnusableSetException(
        "'%s' is damaged: its checksum does not fit; put a copy in its place. It was left as it is."
            .formatted(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    arena.close();
  }

  /// Counts along what it writes.
  private static final class Writer implements AutoCloseable {
    private final DigestOutputStream out;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE * Long.BYTES);

    Writer(OutputStream to) {
      out = new DigestOutputStream(to, sha256());
    }

    void head(byte[] keyCheck, long count) throws IOException {
      out.write(MAGIC);
      out.write(keyCheck);
      out.write(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
    }

    void add(long fingerprint) throws IOException {
      if (!piece.hasRemaining()) flush();
      piece.putLong(fingerprint);
    }

    private void flush() throws IOException {
      out.write(piece.array(), 0, piece.position());
      piece.clear();
    }

    void end() throws IOException {
      flush();
      out.on(false);
      out.write(out.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
