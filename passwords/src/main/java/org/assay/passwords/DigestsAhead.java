package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assay.passwords.digest.BlockDigest;
import org.assay.passwords.digest.BulkDigest;

/// The digests of many messages that tests will look at first, computed side by side.
///
/// The vector code has to be compiled before it is fast, which takes a second or two; so an audit
/// begins message by message, and goes over once it has digested a great many. The answers are the
/// same.
final class DigestsAhead {
  /// About what one core digests one by one while the vector code is compiled.
  private static final long MANY = 4_000_000;

  private static final AtomicLong DIGESTED = new AtomicLong();

  private final List<Ready> ready;
  private final int[] rows;
  private final byte[][] messages;

  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Ready(int kind, byte[][] digests) {}

  private DigestsAhead(List<Ready> ready, int[] rows, byte[][] messages) {
    this.ready = ready;
    this.rows = rows;
    this.messages = messages;
  }

  /// Nothing, until so many digests were computed that vectors are worth while.
  static DigestsAhead of(List<Text> texts, List<DigestKind> kinds, int[] rows, Screened screened) {
    long before = DIGESTED.getAndAdd((long) texts.size() * kinds.size() * rows.length);
    boolean many = before >= MANY && BulkDigest.hasVectors();
    return many && kinds.stream().anyMatch(DigestsAhead::isBulk)
        ? computed(texts, kinds, rows, screened)
        : new DigestsAhead(List.of(), rows, new byte[0][]);
  }

  static DigestsAhead computed(
      List<Text> texts, List<DigestKind> kinds, int[] rows, Screened screened) {
    byte[][] messages = new byte[texts.size() * rows.length][];
    for (int i = 0; i < messages.length; i++)
      messages[i] = screened.message(texts.get(i / rows.length), rows[i % rows.length]);
    List<Ready> ready = new ArrayList<>();
    for (int kind = 0; kind < kinds.size(); kind++)
      if (isBulk(kinds.get(kind))) ready.add(new Ready(kind, digests(kinds.get(kind), messages)));
    return new DigestsAhead(ready, rows, messages);
  }

  private static byte[][] digests(DigestKind kind, byte[][] messages) {
    byte[][] digests = new byte[messages.length][];
    BulkDigest.of(block(kind)).digest(messages, digests, messages.length);
    return digests;
  }

  private static boolean isBulk(DigestKind kind) {
    return kind == DigestKind.MD5 || kind == DigestKind.SHA_1 || kind == DigestKind.SHA_256;
  }

  private static BlockDigest block(DigestKind kind) {
    return switch (kind) {
      case MD5 -> BlockDigest.MD5;
      case SHA_1 -> BlockDigest.SHA_1;
      case SHA_256 -> BlockDigest.SHA_256;
      default -> throw new IllegalArgumentException(kind + " is not computed side by side");
    };
  }

  /// Hands over what is known of a message.
  void fill(int message, Screened screened) {
    for (Ready one : ready) {
      for (int r = 0; r < rows.length; r++) {
        int at = message * rows.length + r;
        screened.know(rows[r], messages[at], one.kind(), one.digests()[at]);
      }
    }
  }
}
