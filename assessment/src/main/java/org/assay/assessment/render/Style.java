package org.assay.assessment.render;

/// How words look on a terminal that shows colours. The words say everything without it.
public enum Style {
  PLAIN(""),
  HEADING("1"),
  GOOD("32"),
  BAD("1;31"),
  OPEN("1;33"),
  QUIET("2");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Tone tone) {
    return switch (tone) {
      case GOOD -> GOOD;
      case BAD -> BAD;
      case OPEN -> OPEN;
      case QUIET -> QUIET;
    };
  }

  /// The words with the control sequences around them (ECMA-48, SGR).
  String on(String words) {
    return code.isEmpty() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
  }
}
