package org.assay.register.secrets;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/// Recognises codes and tokens that the office gave out without keeping them: what is kept is a
/// keyed hash, which nobody can compute, or try codes against, without the key. To look one up
/// takes the same time whether the code is a good one or not.
public final class Recogniser {

  private final Mac mac;

  Recogniser(Mac mac) {
    this.mac = mac;
  }

  /// What is kept of a code.
  ///
  /// @param purpose such as `receipt`: a code for one purpose is none for another
  public String mark(String purpose, String code) {
    try {
      var input = (purpose + "\0" + code).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.computeMac(input));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no code can be recognised", impossible);
    }
  }
}
