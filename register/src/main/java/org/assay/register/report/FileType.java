package org.assay.register.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The types of files that come with reports, told by their first bytes and never by their names.
///
/// @param media the media type
/// @param ending what the names of such files end with
/// @param image whether it is a picture that can be shown once it was drawn anew
public record FileType(String media, String ending, boolean image) {

  @SuppressWarnings("ArrayRecordComponent") // it is never compared
  private record Head(int at, byte[] bytes, FileType type) {}

  private static final FileType ZIP = new FileType("application/zip", "zip", false);
  private static final FileType PCAP = new FileType("application/vnd.tcpdump.pcap", "pcap", false);
  /// Text in UTF-8.
  public static final FileType TEXT = new FileType("text/plain", "txt", false);

  /// An encrypted message.
  public static final FileType PGP = new FileType("application/pgp-encrypted", "pgp", false);

  public static final FileType AGE = new FileType("application/x-age-encryption", "age", false);

  private static final List<Head> HEADS = List.of(
      head("89504e470d0a1a0a", "image/png", "png", true),
      head("ffd8ff", "image/jpeg", "jpg", true),
      head("474946383761", "image/gif", "gif", true),
      head("474946383961", "image/gif", "gif", true),
      head("255044462d", "application/pdf", "pdf", false),
      new Head(0, hex("504b0304"), ZIP),
      new Head(0, hex("504b0506"), ZIP),
      head("1f8b08", "application/gzip", "gz", false),
      head("fd377a585a00", "application/x-xz", "xz", false),
      head("28b52ffd", "application/zstd", "zst", false),
      head("377abcaf271c", "application/x-7z-compressed", "7z", false),
      new Head(0, hex("d4c3b2a1"), PCAP),
      new Head(0, hex("a1b2c3d4"), PCAP),
      new Head(0, hex("4d3cb2a1"), PCAP),
      new Head(0, hex("a1b23c4d"), PCAP),
      head("0a0d0d0a", "application/x-pcapng", "pcapng", false),
      new Head(257, hex("7573746172"), new FileType("application/x-tar", "tar", false)),
      new Head(4, hex("66747970"), new FileType("video/mp4", "mp4", false)),
      head("1a45dfa3", "video/webm", "webm", false));

  private static Head head(String hex, String media, String ending, boolean image) {
    return new Head(0, hex(hex), new FileType(media, ending, image));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /// What the bytes are, or nothing if they are of no type that is taken.
  public static Optional<FileType> of(byte[] bytes) {
    var encrypted = switch (Encryption.of(bytes)) {
      case PGP -> Optional.of(PGP);
      case AGE -> Optional.of(AGE);
      case NONE -> Optional.<FileType>empty();
    };
    return encrypted
        .or(() ->
            HEADS.stream().filter(each -> begins(bytes, each)).map(Head::type).findFirst())
        .or(() -> isText(bytes) ? Optional.of(TEXT) : Optional.empty());
  }

  /// The type of a media type that was kept.
  static FileType ofMedia(String media) {
    return HEADS.stream()
        .map(Head::type)
        .filter(type -> type.media.equals(media))
        .findFirst()
        .orElseGet(() -> List.of(PGP, AGE, TEXT).stream()
            .filter(type -> type.media.equals(media))
            .findFirst()
            .orElse(new FileType("application/octet-stream", "bin", false)));
  }

  private static boolean begins(byte[] bytes, Head head) {
    int end = head.at + head.bytes.length;
    return bytes.length >= end
        && Arrays.equals(bytes, head.at, end, head.bytes, 0, head.bytes.length);
  }

  private static boolean isText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(each -> each < 0x20
              && each != '\n'
              && each != '\r'
              && each != '\t'
              && each != 0x1b
              && each != '\f');
    } catch (CharacterCodingException none) {
      return false;
    }
  }
}
