package org.assay.server.published;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// An answer that is ready to be sent: its bytes, the same packed, and all its headers.
final class Kept {

  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
          "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);
  private static final int OVERHEAD = 1000;
  private static final int LEAST_PACKED = 256;

  final Buffer plain;
  final @Nullable Buffer packed;
  final String plainLength;
  final String packedLength;
  final String plainTag;
  final String packedTag;
  final String changed;
  final Instant changedAt;
  final String type;
  final String keeping;
  final Optional<String> policy;
  final String state;
  private volatile long checked;

  /// @param state what the answer depends on
  Kept(Representation made, String state) {
    var bytes = made.bytes();
    var small = packed(made.type(), bytes);
    var tag = tag(bytes);
    this.plain = Buffer.buffer(bytes);
    this.packed = small == null ? null : Buffer.buffer(small);
    this.plainLength = String.valueOf(bytes.length);
    this.packedLength = small == null ? "" : String.valueOf(small.length);
    this.plainTag = "\"" + tag + "\"";
    this.packedTag = "\"" + tag + "-gzip\"";
    this.changedAt = made.changed();
    this.changed = HTTP_DATE.format(made.changed());
    this.type = made.type();
    this.keeping = made.keeping().header();
    this.policy = made.policy();
    this.state = state;
    this.checked = System.nanoTime();
  }

  /// Whether it was found to be right so recently that nobody need ask again.
  boolean isFresh(Duration window) {
    return System.nanoTime() - checked < window.toNanos();
  }

  /// It was found to be right now.
  void confirm() {
    checked = System.nanoTime();
  }

  /// How many bytes it takes.
  int weight() {
    return OVERHEAD + plain.length() + (packed == null ? 0 : packed.length());
  }

  private static String tag(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte @Nullable [] packed(String type, byte[] bytes) {
    boolean packs = type.startsWith("text/") || type.contains("json") || type.contains("xml");
    if (!packs || bytes.length < LEAST_PACKED) return null;
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }
}
