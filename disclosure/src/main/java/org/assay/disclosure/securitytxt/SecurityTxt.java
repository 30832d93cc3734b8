package org.assay.disclosure.securitytxt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks a `security.txt` against RFC 9116: characters, lines, fields, signature and delivery.
///
/// ```java
/// var report = SecurityTxt.check("security.txt", bytes, Circumstances.at(now));
/// report.keepsTheRules();
/// ```
public final class SecurityTxt {

  private static final int LARGE = 32 * 1024;
  /// What stands behind this many bytes is not read.
  private static final int MOST_READ = 256 * 1024;
  private static final int MOST_REMARKS = 1_000;

  private final List<Remark> remarks = new ArrayList<>();

  private SecurityTxt() {}

  /// Checks a file.
  ///
  /// @param source what it is called: a file name or an address
  /// @param bytes the file
  /// @param circumstances the time of the check, and what else is known
  public static SecurityTxtReport check(String source, byte[] bytes, Circumstances circumstances) {
    return new SecurityTxt().report(source, bytes, circumstances);
  }

  /// What a file is checked with.
  ///
  /// @param at the moment of the check; nothing here reads a clock
  /// @param delivery how the file came over the network, if it did
  /// @param key the OpenPGP key of the maker, armoured or binary, if one is given
  public record Circumstances(Instant at, Optional<Delivery> delivery, Optional<ByteBuffer> key) {

    /// Only the moment is known.
    public static Circumstances at(Instant at) {
      return new Circumstances(at, Optional.empty(), Optional.empty());
    }
  }

  private SecurityTxtReport report(String source, byte[] bytes, Circumstances circumstances) {
    circumstances.delivery().ifPresent(how -> remarks.addAll(DeliveryRules.check(how)));
    if (bytes.length > LARGE) {
      remark(Code.TOO_LARGE, bytes.length + " bytes", "keep the file below 32 kB");
    }
    var text = decoded(bytes.length > MOST_READ ? Arrays.copyOf(bytes, MOST_READ) : bytes);
    var frame = SignedText.of(text, remarks);
    var lines = Lines.read(frame, text, remarks);
    remarks.addAll(FieldRules.check(lines, circumstances.at()));
    remarks.addAll(SetRules.check(lines, frame.isSigned(), circumstances.delivery()));
    remarks.addAll(SignatureRules.check(frame, circumstances));
    remarks.sort(Comparator.comparingInt(Remark::line));
    return new SecurityTxtReport(
        source, lines, remarks.subList(0, Math.min(remarks.size(), MOST_REMARKS)));
  }

  private void remark(Code code, String found, String mend) {
    remarks.add(new Remark(code, 0, found, mend));
  }

  private String decoded(byte[] bytes) {
    var text = strict(bytes);
    if (text.startsWith("\ufeff")) {
      remarks.add(
          new Remark(Code.BYTE_ORDER_MARK, 1, "EF BB BF", "save the file as UTF-8 without a mark"));
      return text.substring(1);
    }
    return text;
  }

  private String strict(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      remark(Code.NOT_UTF8, "", "save the file as UTF-8");
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
