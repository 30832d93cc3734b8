package org.assay.statement.signing;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/// Who stamps the time, and how much is kept.
///
/// @param authority the address of the time-stamp authority (RFC 3161 over HTTP)
/// @param level `T`, `LT` or `LTA`
/// @param anchors certificates that are trusted beside the root of the signing key's own chain,
/// such as that of the authority
public record TimeStamping(URI authority, SignatureLevel level, List<X509Certificate> anchors) {

  public TimeStamping {
    anchors = List.copyOf(anchors);
    if (level == SignatureLevel.B) {
      throw new IllegalArgumentException("baseline B has no time-stamp");
    }
  }
}
