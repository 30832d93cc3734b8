package org.assay.pages.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every reader of pages answers or says why it cannot, whatever the bytes: real sources with
/// bytes changed, cut out, doubled and put in, by seeds that are fixed.
class ReadersFuzzTest {

  private static final String HTML =
      "<!doctype html><html lang=en><head><style>.x{display:none}</style><title>Security</title>"
          + "<body><nav><a href=/>Home</a></nav><main><h1>Report</h1><p>Write to <a href='mailto:a@b.example'>us</a>"
          + " &amp; wait.</p><table><tr><th>Model<th>Until</tr><tr><td>A<td>2031-05-31</table>"
          + "<details><summary>more</summary><p class=x>hidden</p></details><form><input name=a></form></main>";

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] seed(String kind) throws IOException {
    return switch (kind) {
      case "html" -> ascii(HTML);
      case "mhtml" ->
        ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--x\"\r\n\r\n"
            + "----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: https://tarn.example/s\r\n\r\n" + HTML.replace("=", "=3D")
            + "\r\n----x--\r\n");
      case "warc" -> WarcFile.of(capture());
      case "pdf" -> pdf();
      default -> ascii("# Report\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* [x](y) **z**\n");
    };
  }

  private static Capture capture() {
    var raw = ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML);
    return new Capture(
        List.of(new Exchange(
            URI.create("https://tarn.example/s"),
            Instant.parse("2026-11-24T09:00:00Z"),
            "192.0.2.7",
            "GET /s HTTP/1.1\r\n\r\n",
            200,
            List.of(new Header("Content-Type", "text/html")),
            Bytes.of(raw),
            Bytes.of(ascii(HTML)))),
        Optional.of("Disallow: /"));
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var sheet = new PDPage();
      document.addPage(sheet);
      try (var content = new PDPageContentStream(document, sheet)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(60, 700);
        content.showText("We acknowledge reports within 2 days.");
        content.endText();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    var bytes = seed.clone();
    for (int change = 1 + random.nextInt(8); change > 0 && bytes.length > 4; change--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
      bytes = switch (random.nextInt(4)) {
        case 0 -> changed(bytes, at, (byte) random.nextInt(256));
        case 1 -> joined(bytes, at, new byte[0], at + length);
        case 2 ->
          joined(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
        default ->
          joined(bytes, at, ascii("\r\n\r\n<!--=\"]]>%%EOF".substring(random.nextInt(10))), at);
      };
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, int at, byte to) {
    bytes[at] = to;
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, head);
    out.writeBytes(middle);
    out.write(bytes, tail, bytes.length - tail);
    return out.toByteArray();
  }

  private static void read(String kind, int times) throws IOException {
    var random = new Random(29_147L + kind.hashCode());
    var seed = seed(kind);
    int answered = 0;
    for (int i = 0; i < times; i++) {
      var bytes = mutated(seed, random);
      try {
        assertThat(PageSource.read("page", bytes, "").blocks()).isNotNull();
      } catch (UnreadablePageException told) {
        assertThat(told.reason()).isNotBlank();
      }
      try {
        if (kind.equals("warc"))
          assertThat(WarcFile.read("page", bytes).visited()).isNotEmpty();
      } catch (UnreadablePageException | FetchException told) {
        assertThat(told.getMessage()).isNotBlank();
      }
      answered++;
    }
    assertThat(answered).isEqualTo(times);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "mhtml", "warc", "pdf", "text"})
  void everyReaderAnswersOrSaysWhyNot(String kind) throws IOException {
    read(kind, 150);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"html", "mhtml", "warc", "pdf", "text"})
  void andSoItDoesManyTimes(String kind) throws IOException {
    read(kind, 20_000);
  }

  @Test
  void aHundredThousandTagsDeepIsStillAPage() {
    for (var tag : List.of("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<svg><g>", "<dl><dd>")) {
      var html = "<p>first</p>" + tag.repeat(100_000) + "last";
      assertThat(PageSource.read("p.html", ascii(html), "").text()).contains("first");
    }
  }
}
