package org.assay.statement.verification;

import java.security.cert.X509Certificate;
import java.util.List;

/// Whom the reader trusts to say whose key is whose. Where nobody is named, nobody is trusted.
public record Trust(List<X509Certificate> anchors) {

  public Trust {
    anchors = List.copyOf(anchors);
  }

  /// Nobody.
  public static Trust none() {
    return new Trust(List.of());
  }
}
