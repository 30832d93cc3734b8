package org.assay.ledger.note;

import java.time.Instant;

/// That a witness has seen a checkpoint, and when.
public record Cosignature(VerifierKey witness, Instant at) {

  static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

  static String message(String text, long time) {
    return "cosignature/v1\ntime " + time + "\n" + text;
  }
}
