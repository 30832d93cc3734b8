package org.assay.statement.verification;

import java.security.cert.X509Certificate;
import java.util.List;
import org.assay.statement.findings.Reason;
import org.jspecify.annotations.Nullable;

/// What the cryptographic part of a signature shows.
///
/// @param certificate the signer's, null where it cannot be told
/// @param others the further certificates in the signature
/// @param timeStamp a time-stamp token (RFC 3161) on the signature, null where there is none
/// @param signatureValue the signature itself, which a time-stamp covers
/// @param reasons why it does not hold; empty where it does
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, handed on and never changed
record SignedBy(
    @Nullable X509Certificate certificate,
    List<X509Certificate> others,
    byte @Nullable [] timeStamp,
    byte[] signatureValue,
    List<Reason> reasons) {

  static SignedBy broken(Reason reason) {
    return new SignedBy(null, List.of(), null, new byte[0], List.of(reason));
  }
}
