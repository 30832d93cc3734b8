package org.assay.law.input;

import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/// A single value: its text as written, whether it was written in quotes (or as a block of text),
/// and its place.
public record YamlScalar(String text, boolean quoted, Position at) implements YamlValue {

  /// What YAML 1.2 (core schema, section 10.3) takes a single value for.
  public enum Kind {
    TEXT,
    TRUTH,
    WHOLE_NUMBER,
    DECIMAL
  }

  /// What the value is: what is in quotes is always text, and `yes` and `no` are text too.
  public Kind kind() {
    if (quoted) {
      return Kind.TEXT;
    }
    if (CoreScalarResolver.BOOL.matcher(text).matches()) {
      return Kind.TRUTH;
    }
    if (CoreScalarResolver.INT.matcher(text).matches()) {
      return Kind.WHOLE_NUMBER;
    }
    return CoreScalarResolver.FLOAT.matcher(text).matches() ? Kind.DECIMAL : Kind.TEXT;
  }

  @Override
  public String inWords() {
    return switch (kind()) {
      case TEXT -> "the text " + Wording.quoted(text);
      case TRUTH -> Wording.shortened(text);
      case WHOLE_NUMBER, DECIMAL -> "the number " + Wording.shortened(text);
    };
  }
}
