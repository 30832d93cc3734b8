package org.assay.assessment.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Names made from content: the same content has the same name, on every day and machine.
final class Fingerprint {

  /// The namespace for URNs and URLs of RFC 9562, appendix A.
  private static final String URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

  private static final int UUID_BYTES = 16;

  private Fingerprint() {}

  /// The SHA-256 of the parts in lower-case hexadecimal.
  static String sha256(List<String> parts) {
    return HexFormat.of().formatHex(digest("SHA-256", joined(parts)));
  }

  /// A name-based UUID, version 5 of RFC 9562 section 5.5.
  static UUID uuid(List<String> parts) {
    var namespace = HexFormat.of().parseHex(URL_NAMESPACE);
    var name = joined(parts);
    var both = new byte[namespace.length + name.length];
    System.arraycopy(namespace, 0, both, 0, namespace.length);
    System.arraycopy(name, 0, both, namespace.length, name.length);
    return uuid(digest("SHA-1", both));
  }

  private static UUID uuid(byte[] digest) {
    digest[6] = (byte) ((digest[6] & 0x0f) | 0x50);
    digest[8] = (byte) ((digest[8] & 0x3f) | 0x80);
    var hex = HexFormat.of().formatHex(digest, 0, UUID_BYTES);
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  private static byte[] joined(List<String> parts) {
    return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
