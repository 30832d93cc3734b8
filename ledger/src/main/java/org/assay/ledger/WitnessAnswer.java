package org.assay.ledger;

/// What a witness answers to `add-checkpoint`, in the terms of HTTP (C2SP tlog-witness).
///
/// @param status 200 with cosignatures; 400, 403, 404, 409 or 422 where it refuses
/// @param contentType of the body
/// @param body with 200 the signature lines; with 409 the size that the witness knows, if that is
/// the reason; else a sentence
public record WitnessAnswer(int status, String contentType, String body) {

  static final String SIZE = "text/x.tlog.size";

  static WitnessAnswer text(int status, String body) {
    return new WitnessAnswer(status, "text/plain; charset=utf-8", body + "\n");
  }

  static WitnessAnswer knows(long size) {
    return new WitnessAnswer(409, SIZE, size + "\n");
  }
}
