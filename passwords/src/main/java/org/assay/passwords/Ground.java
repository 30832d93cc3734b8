package org.assay.passwords;

/// Why a lot is not acceptable. The five grounds are those of SI 2023/1007 Sch. 1 para 1(2)(a)
/// and 1(3)(a) to (d).
public enum Ground {
  /// Two or more devices share a password: para 1(2)(a).
  NOT_UNIQUE("not-unique", "1(2)(a)", "passwords are not unique per product"),
  /// The passwords count up: para 1(3)(a).
  INCREMENTAL_COUNTER(
      "incremental-counter", "1(3)(a)", "passwords are based on an incremental counter"),
  /// They follow from something anybody can learn: para 1(3)(b).
  PUBLIC_INFORMATION(
      "public-information", "1(3)(b)", "passwords are derived from public information"),
  /// They follow from a serial number, hardware address or the like, without a secret key: para
  /// 1(3)(c).
  PRODUCT_IDENTIFIER(
      "derived-from-identifier",
      "1(3)(c)",
      "passwords are derived from a product identifier without a secret key"),
  /// They can be guessed for another reason: para 1(3)(d).
  OTHERWISE_GUESSABLE("otherwise-guessable", "1(3)(d)", "passwords can otherwise be guessed");

  private final String code;
  private final String paragraph;
  private final String meaning;

  Ground(String code, String paragraph, String meaning) {
    this.code = code;
    this.paragraph = paragraph;
    this.meaning = meaning;
  }

  /// Stable name for machines, such as `incremental-counter`.
  public String code() {
    return code;
  }

  /// Paragraph of Schedule 1, such as `1(3)(a)`.
  public String paragraph() {
    return paragraph;
  }

  /// The ground in plain words.
  public String meaning() {
    return meaning;
  }
}
