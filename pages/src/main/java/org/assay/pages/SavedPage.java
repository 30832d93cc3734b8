package org.assay.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a saved web page (MHTML, RFC 2557): the first part that is HTML or text.
final class SavedPage {

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";\\r\\n]{1,200})\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");

  private SavedPage() {}

  private record Part(String headers, String body) {

    Optional<String> header(String name) {
      for (var line : headers.split("\r?\n", -1)) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
          return Optional.of(line.substring(colon + 1).strip());
        }
      }
      return Optional.empty();
    }

    String type() {
      return header("Content-Type").orElse("text/html");
    }

    boolean isPage() {
      var type = type().toLowerCase(Locale.ROOT);
      return type.startsWith("text/html")
          || type.startsWith("text/plain")
          || type.startsWith("application/xhtml");
    }

    byte[] content() {
      return switch (header("Content-Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT)) {
        case "base64" -> Base64.getMimeDecoder().decode(body.strip());
        case "quoted-printable" -> quotedPrintable(body);
        default -> body.getBytes(StandardCharsets.ISO_8859_1);
      };
    }
  }

  static Page read(String source, byte[] bytes) {
    var whole = part(new String(bytes, StandardCharsets.ISO_8859_1));
    try {
      var page = parts(whole).stream().filter(Part::isPage).findFirst();
      if (page.isEmpty()) throw without(source);
      var content = page.get().content();
      var text = Decoding.of(content, page.get().type());
      var name = page.get().header("Content-Location").orElse(source);
      return page.get().type().toLowerCase(Locale.ROOT).startsWith("text/plain")
          ? TextReader.read(name, text, PageSource.sha256(bytes))
          : HtmlReader.read(name, text, PageSource.sha256(bytes));
    } catch (IllegalArgumentException notBase64) {
      throw new UnreadablePageException(
          source, "its base64 is broken", "save the page again from a browser");
    }
  }

  private static UnreadablePageException without(String source) {
    return new UnreadablePageException(
        source, "it holds no page of HTML or text", "save the page again from a browser");
  }

  private static Part part(String text) {
    int end = text.indexOf("\r\n\r\n");
    int skip = 4;
    int plain = text.indexOf("\n\n");
    if (end < 0 || (plain >= 0 && plain < end)) {
      end = plain;
      skip = 2;
    }
    if (end < 0) return new Part("", text);
    return new Part(
        FOLD.matcher(text.substring(0, end)).replaceAll(" "), text.substring(end + skip));
  }

  private static List<Part> parts(Part whole) {
    var boundary = BOUNDARY.matcher(whole.headers());
    if (!boundary.find()) return List.of(whole);
    var parts = new ArrayList<Part>();
    var pieces = whole.body().split(Pattern.quote("--" + boundary.group(1)), -1);
    for (int i = 1; i < pieces.length; i++) {
      if (!pieces[i].startsWith("--")) parts.add(part(pieces[i].stripLeading()));
    }
    return parts;
  }

  private static byte[] quotedPrintable(String text) {
    var out = new java.io.ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=') {
        out.write(c);
      } else if (text.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (text.startsWith("\n", i + 1)) {
        i += 1;
      } else {
        int value = hex(text, i + 1);
        out.write(value < 0 ? c : value);
        i += value < 0 ? 0 : 2;
      }
    }
    return out.toByteArray();
  }

  private static int hex(String text, int at) {
    if (at + 2 > text.length()) return -1;
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
