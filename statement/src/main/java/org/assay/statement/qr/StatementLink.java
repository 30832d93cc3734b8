package org.assay.statement.qr;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;

/// The address behind a QR code: it leads to the statement in a register, and carries what is
/// needed to check the statement in hand without any network: its number and the digest of its
/// JSON form.
///
/// Such as `https://register.example/statements/PSTI-20250220-R1MA-RD95-FH4M-E8PV#sha256=…`: 43
/// characters of Base64 for addresses (RFC 4648 section 5). What stands behind `#` is not sent to
/// the register.
public record StatementLink(String text) {

  private static final String DIGEST = "#sha256=";

  /// The link to a statement in a register.
  ///
  /// @param register the address of the register
  /// @param sha256 of the JSON form, in hexadecimal
  public static StatementLink to(URI register, String number, String sha256) {
    return new StatementLink(
        beginning(register) + "statements/" + number + DIGEST + short64(sha256));
  }

  /// The same as a GS1 Digital Link (GS1 Digital Link Standard, URI syntax): the product's number
  /// stands in the path behind `01`, and the statement's number is a parameter of ours.
  public static StatementLink gs1(URI register, Gtin gtin, String number, String sha256) {
    return new StatementLink(beginning(register) + "01/" + gtin.inFourteenDigits() + "?statement="
        + number + DIGEST + short64(sha256));
  }

  private static String beginning(URI register) {
    var address = register.toString();
    boolean web = "https".equals(register.getScheme()) || "http".equals(register.getScheme());
    if (!web
        || register.getHost() == null
        || register.getFragment() != null
        || register.getQuery() != null) {
      throw new IllegalArgumentException(
          "'%s' is not the address of a register; one looks like 'https://register.example/'"
              .formatted(address));
    }
    return address.endsWith("/") ? address : address + "/";
  }

  private static String short64(String hex) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex));
  }
}
