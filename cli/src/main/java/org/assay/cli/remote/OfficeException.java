package org.assay.cli.remote;

import java.util.List;

/// An office did not do what it was asked to, or could not be asked.
///
/// The message is one or more whole sentences: what was found, what was expected, what to do.
/// Neither it nor the parts hold the token.
public final class OfficeException extends RuntimeException {

  /// What kind of refusal it is.
  public enum Kind {
    /// What was sent, or what was asked for, is to be mended.
    BAD_INPUT,
    /// Something that the law asks for is missing or undetermined.
    UNDETERMINED,
    /// The law stands against it.
    NOT_MET,
    /// No token, one that counts no more, or one whose role or scope does not reach so far.
    NOT_ALLOWED,
    /// No office could be reached, or it did not answer as one.
    UNREACHABLE,
    /// Somebody changed it meanwhile; nothing was overwritten.
    CHANGED,
    /// The state of things in the office does not allow it.
    REFUSED
  }

  private final Kind kind;
  private final List<String> parts;

  /// @param parts each member that is to be mended, in words
  public OfficeException(Kind kind, String message, List<String> parts) {
    super(message);
    this.kind = kind;
    this.parts = List.copyOf(parts);
  }

  /// Without parts.
  public OfficeException(Kind kind, String message) {
    this(kind, message, List.of());
  }

  /// What kind of refusal it is.
  public Kind kind() {
    return kind;
  }

  /// Each member that is to be mended, in words.
  public List<String> parts() {
    return parts;
  }

  /// The message, which is always there.
  public String says() {
    return String.valueOf(getMessage());
  }
}
