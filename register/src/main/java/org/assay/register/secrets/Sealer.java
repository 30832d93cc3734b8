package org.assay.register.secrets;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Seals what reports and people entrust to the office, so that the database alone gives nothing
/// away. What is sealed belongs to one place, such as `report:ID`, and cannot be opened as that
/// of another.
public final class Sealer {

  private final Aead aead;

  Sealer(Aead aead) {
    this.aead = aead;
  }

  /// Seals bytes for a place.
  public byte[] seal(String place, byte[] open) {
    try {
      return aead.encrypt(open, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("nothing can be sealed", impossible);
    }
  }

  /// Seals a text for a place.
  public byte[] seal(String place, String open) {
    return seal(place, open.getBytes(StandardCharsets.UTF_8));
  }

  /// Opens what was sealed for a place.
  ///
  /// @throws IllegalStateException if it was changed, belongs to another place, or its key is
  ///     missing
  public byte[] open(String place, byte[] sealed) {
    try {
      return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException(
          "what is kept at '%s' cannot be opened: it was changed, or its key is missing"
              .formatted(place),
          refused);
    }
  }

  /// Opens a text.
  public String openText(String place, byte[] sealed) {
    return new String(open(place, sealed), StandardCharsets.UTF_8);
  }
}
