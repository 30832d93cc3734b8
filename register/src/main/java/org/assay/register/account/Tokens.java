package org.assay.register.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Secrets that nobody can guess: 32 random bytes as text that fits into a cookie or a header.
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Tokens() {}

  /// A new one.
  public static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Whether a text has the form of one; what has not is not looked up.
  public static boolean wellFormed(String text) {
    return FORM.matcher(text).matches();
  }
}
