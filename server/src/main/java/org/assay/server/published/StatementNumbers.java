package org.assay.server.published;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A statement's number, or the link of its QR code, as somebody typed or scanned it.
///
/// @param sha256 the digest of the data that the link names, in hexadecimal, or empty
record StatementNumbers(String number, String sha256) {

  private static final Pattern NUMBER =
      Pattern.compile("PSTI-[0-9]{8}(?:-[0-9A-Z]{4}){4}", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGEST = Pattern.compile("#sha256=([A-Za-z0-9_-]{43})(?![\\w-])");

  static Optional<StatementNumbers> read(String typed) {
    var number = NUMBER.matcher(typed.strip());
    if (!number.find()) return Optional.empty();
    var digest = DIGEST.matcher(typed);
    return Optional.of(new StatementNumbers(
        number.group().toUpperCase(Locale.ROOT),
        digest.find()
            ? HexFormat.of().formatHex(Base64.getUrlDecoder().decode(digest.group(1)))
            : ""));
  }
}
