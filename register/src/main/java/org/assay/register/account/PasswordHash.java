package org.assay.register.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) of passwords, in the form `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`: the
/// cost stands with each hash, so that it can be raised later. It takes tens of milliseconds and
/// 19 MiB on purpose; of many at once, most wait.
final class PasswordHash {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final Pattern FORM = Pattern.compile(
      "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  private PasswordHash() {}

  /// What is kept of a password.
  static String of(String password) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            text(salt),
            text(argon2(password, salt, MEMORY_KIB, PASSES, LANES, LENGTH)));
  }

  /// Whether a password is the one that a hash was made of.
  static boolean fits(String password, String kept) {
    var found = FORM.matcher(kept);
    if (!found.matches()) throw new IllegalStateException("a password is kept in an unknown form");
    var hash = bytes(found.group(5));
    var again = argon2(
        password,
        bytes(found.group(4)),
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        hash.length);
    return MessageDigest.isEqual(hash, again);
  }

  /// Whether a hash was made with another cost than the one of now.
  static boolean outdated(String kept) {
    return !kept.startsWith("$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES));
  }

  private static byte[] argon2(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    var hash = new byte[length];
    AT_ONCE.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
          .withVersion(Argon2Parameters.ARGON2_VERSION_13)
          .withSalt(salt)
          .withMemoryAsKB(memory)
          .withIterations(passes)
          .withParallelism(lanes)
          .build());
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      AT_ONCE.release();
    }
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
