package org.assay.passwords;

/// What to change, for each ground.
final class Remedies {
  private Remedies() {}

  static String of(Ground ground) {
    return switch (ground) {
      case NOT_UNIQUE ->
        "Draw each password anew from a cryptographic generator and refuse one that was used before.";
      case INCREMENTAL_COUNTER ->
        "Drop the counter: draw each password from a cryptographic generator.";
      case PUBLIC_INFORMATION ->
        "Take nothing from names, dates or what the device broadcasts: draw each password from a cryptographic generator.";
      case PRODUCT_IDENTIFIER ->
        "Draw each password from a cryptographic generator, or compute it with HMAC or AES under a secret key that never"
            + " leaves the factory's key store.";
      case OTHERWISE_GUESSABLE ->
        "Use a cryptographic generator, every symbol equally likely, and enough symbols: twelve of 32 carry 60 bits.";
    };
  }
}
