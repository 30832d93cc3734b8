package org.assay.labels;

import java.util.Objects;

/// What a QR code says so that a phone joins a wireless network: the form that Android and iOS
/// read, in the WPA3 specification of the Wi-Fi Alliance, section 7.
///
/// @param network name of the network (SSID)
/// @param password its WPA2 or WPA3 passphrase
record WifiCode(String network, String password) {
  private static final String ESCAPED = "\\;,:\"";

  /// Refuses what is no passphrase: 8 to 63 printable ASCII characters (IEEE 802.11 annex J.4).
  WifiCode {
    Objects.requireNonNull(network, "network");
    boolean ascii = password.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (password.length() < 8 || password.length() > 63 || !ascii) {
      throw new IllegalArgumentException(
          "a password of %d characters is no key of a wireless network; 8 to 63 printable ASCII characters are"
              .formatted(password.length()));
    }
    if (network.isEmpty()) throw new IllegalArgumentException("no name of a network");
  }

  String text() {
    return "WIFI:T:WPA;S:" + escaped(network) + ";P:" + escaped(password) + ";;";
  }

  private static String escaped(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) out.append('\\');
      out.append(c);
    }
    return out.toString();
  }

  /// It holds a password.
  @Override
  public String toString() {
    return "WifiCode[hidden]";
  }
}
