package org.assay.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Where pages are read from.
///
/// ```java
/// Page page = PageSource.read(Path.of("evidence/security.html"));
/// ```
///
/// HTML, PDF, plain text and Markdown are read; of a saved web page (MHTML) and of a web archive
/// (WARC, also compressed) the first page.
public final class PageSource {

  /// No more of a source than this is read: 64 MiB.
  public static final int MOST_BYTES = 64 << 20;

  private PageSource() {}

  /// Reads a file.
  ///
  /// @throws UnreadablePageException when it cannot be read as a page
  public static Page read(Path file) {
    return read(file.toString(), bytes(file), "");
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadablePageException(
            file.toString(), "it is a folder", "name a file, or read it as a SnapshotFolder");
      }
      if (Files.size(file) > MOST_BYTES) throw tooLarge(file.toString());
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new UnreadablePageException(file.toString(), "there is no such file", "check the name");
    } catch (IOException broken) {
      throw new UnreadablePageException(
          file.toString(), "it cannot be read: " + broken.getMessage(), "check its permissions");
    }
  }

  private static UnreadablePageException tooLarge(String source) {
    return new UnreadablePageException(
        source, "it is larger than 64 MiB", "save the page without its pictures");
  }

  /// Reads bytes that are already here.
  ///
  /// @param source what they are called: a file name or an address
  /// @param contentType the content type that came with them, such as `text/html; charset=utf-8`;
  ///     empty where none is known
  /// @throws UnreadablePageException when they cannot be read as a page
  public static Page read(String source, byte[] bytes, String contentType) {
    if (bytes.length > MOST_BYTES) throw tooLarge(source);
    return switch (Kind.of(source, bytes, contentType)) {
      case PDF -> PdfReader.read(source, bytes, sha256(bytes));
      case WARC -> WebArchive.firstPage(source, bytes);
      case MHTML -> SavedPage.read(source, bytes);
      case HTML -> HtmlReader.read(source, Decoding.of(bytes, contentType), sha256(bytes));
      case TEXT -> TextReader.read(source, Decoding.of(bytes, contentType), sha256(bytes));
      case OTHER ->
        throw new UnreadablePageException(
            source,
            contentType.isBlank() ? "it is no text" : "its content type is " + contentType,
            "give HTML, PDF, text, MHTML or WARC");
    };
  }

  /// The SHA-256 of bytes, in lower-case hexadecimal digits.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private enum Kind {
    HTML,
    PDF,
    TEXT,
    WARC,
    MHTML,
    OTHER;

    private static final int LOOKED_AT = 2048;

    static Kind of(String source, byte[] bytes, String contentType) {
      var head = head(bytes);
      int pdf = head.indexOf("%pdf-");
      if (pdf >= 0 && pdf < 1024) {
        return PDF;
      }
      if (head.startsWith("warc/") || isCompressed(bytes)) return WARC;
      if (isSavedPage(source, head)) return MHTML;
      return ofText(source, bytes, contentType, head);
    }

    private static String head(byte[] bytes) {
      return new String(
              bytes,
              0,
              Math.min(bytes.length, LOOKED_AT),
              java.nio.charset.StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT);
    }

    private static boolean isCompressed(byte[] bytes) {
      return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private static boolean isSavedPage(String source, String head) {
      var name = source.toLowerCase(Locale.ROOT);
      boolean named = name.endsWith(".mhtml") || name.endsWith(".mht");
      boolean mail = head.contains("mime-version:") && !head.contains("<html");
      return (named || mail) && head.contains("content-type:");
    }

    private static Kind ofText(String source, byte[] bytes, String contentType, String head) {
      var type = contentType.toLowerCase(Locale.ROOT);
      var name = source.toLowerCase(Locale.ROOT);
      if (type.contains("html")) return HTML;
      if (type.startsWith("text/")) return TEXT;
      if (!type.isBlank() && !type.contains("xml") && !type.contains("octet-stream")) return OTHER;
      if (isBinary(bytes)) return OTHER;
      if (name.endsWith(".txt") || name.endsWith(".md")) return TEXT;
      return looksLikeMarkup(head) || name.matches(".*\\.x?html?") ? HTML : TEXT;
    }

    private static boolean looksLikeMarkup(String head) {
      return head.contains("<html")
          || head.contains("<!doctype html")
          || head.contains("<body")
          || head.contains("<div")
          || head.contains("<p>")
          || head.contains("<h1")
          || head.contains("<head")
          || head.contains("<meta");
    }

    private static boolean isBinary(byte[] bytes) {
      boolean wide = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
      for (int i = 0; i < Math.min(bytes.length, LOOKED_AT) && !wide; i++) {
        if (bytes[i] == 0) return true;
      }
      return false;
    }
  }
}
