package org.assay.assessment.render;

import java.net.URI;
import java.net.URISyntaxException;

/// Files of the dossier as relative references of RFC 3986.
final class Uris {

  private Uris() {}

  /// `evidence/my%20lot.csv`.
  static String of(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("a file of the dossier has no address: " + file, odd);
    }
  }
}
