package org.assay.server.product;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The key that statements are signed with, where it is not the one in the office's key folder.
@ConfigMapping(prefix = "assay.signing")
public interface SigningSettings {

  /// Where the key is: a PKCS#12 or PEM file, or a token: `pkcs11:slot-id=0;object=NAME?…`
  /// (`ASSAY_SIGNING_KEY`).
  Optional<String> key();

  /// Its password (`ASSAY_SIGNING_PASSWORD`).
  Optional<String> password();
}
