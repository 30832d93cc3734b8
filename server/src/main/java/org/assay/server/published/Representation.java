package org.assay.server.published;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What stands at an address of the public side: the contents of a file, and how it is handed
/// out.
public final class Representation {

  private final String type;
  private final byte[] bytes;
  private final Instant changed;
  private final Keeping keeping;
  private final Optional<String> policy;

  private Representation(
      String type, byte[] bytes, Instant changed, Keeping keeping, Optional<String> policy) {
    this.type = type;
    this.bytes = bytes;
    this.changed = changed.truncatedTo(ChronoUnit.SECONDS);
    this.keeping = keeping;
    this.policy = policy;
  }

  /// A text.
  ///
  /// @param type the media type
  /// @param changed when it last changed
  public static Representation text(String type, String text, Instant changed, Keeping keeping) {
    return new Representation(
        type, text.getBytes(StandardCharsets.UTF_8), changed, keeping, Optional.empty());
  }

  /// A page.
  public static Representation page(String html, Instant changed) {
    return text("text/html; charset=utf-8", html, changed, Keeping.ASKING);
  }

  /// Any file.
  public static Representation file(String type, byte[] bytes, Instant changed, Keeping keeping) {
    return new Representation(type, bytes.clone(), changed, keeping, Optional.empty());
  }

  /// The same under a content security policy of its own.
  public Representation under(String contentSecurityPolicy) {
    return new Representation(type, bytes, changed, keeping, Optional.of(contentSecurityPolicy));
  }

  public String type() {
    return type;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public Instant changed() {
    return changed;
  }

  public Keeping keeping() {
    return keeping;
  }

  /// Its content security policy, where it is not the one of all pages.
  public Optional<String> policy() {
    return policy;
  }
}
