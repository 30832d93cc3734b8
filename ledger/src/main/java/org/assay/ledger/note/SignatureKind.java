package org.assay.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/// What a key signs, by the byte that C2SP signed-note assigns.
public enum SignatureKind {
  /// The text of a note.
  NOTE(1),
  /// A checkpoint with a time, as a witness does (C2SP tlog-cosignature).
  COSIGNATURE(4);

  private final byte code;

  SignatureKind(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static Optional<SignatureKind> of(byte code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }
}
