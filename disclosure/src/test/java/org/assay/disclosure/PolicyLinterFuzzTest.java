package org.assay.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers meet broken and hostile pages: they answer, or say that the page cannot be read.
class PolicyLinterFuzzTest {

  private static final int TEN_MEGABYTES = 10_000_000;

  private static PolicyReport lint(byte[] bytes) {
    return PolicyLinter.lint(PageSource.read("page.html", bytes, "text/html; charset=utf-8"));
  }

  @Test
  void pagesWithWrongBytesAreStillJudged() throws IOException {
    var random = new Random(29147);
    var pages = new ArrayList<byte[]>();
    for (var page : LabelledPages.in("dev")) {
      pages.add(Files.readAllBytes(LabelledPages.FOLDER.resolve(page.file())));
    }
    for (int i = 0; i < 200; i++) {
      var bytes = pages.get(random.nextInt(pages.size())).clone();
      for (int change = 0; change < random.nextInt(40); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(lint(bytes).findings()).hasSize(Limb.values().length);
    }
  }

  @Test
  void bytesOfNoFormatAreReadOrRefused() {
    var random = new Random(2557);
    var heads = List.of(
        "%PDF-1.7\n",
        "WARC/1.1\r\n",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x",
        "\u001f\u008b",
        "<html",
        "\u00ff\u00fe");
    int answered = 0;
    for (int i = 0; i < 400; i++) {
      var noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      var head = heads.get(i % heads.size()).getBytes(StandardCharsets.ISO_8859_1);
      var bytes = new byte[head.length + noise.length];
      System.arraycopy(head, 0, bytes, 0, head.length);
      System.arraycopy(noise, 0, bytes, head.length, noise.length);
      try {
        assertThat(PolicyLinter.lint(PageSource.read("noise", bytes, "")).findings())
            .isNotEmpty();
        answered++;
      } catch (UnreadablePageException told) {
        assertThat(told.advice()).isNotBlank();
        answered++;
      }
    }
    assertThat(answered).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>We acknowledge within 2 days and update you every 7 days until resolved.",
        "a@b.c ",
        "<a href=mailto:a@b.example>report security</a> ",
        "<b class=a style='display:none;left:-9999px'>",
        "(",
      })
  void tenMegabytesOfOneThingAreReadInTimeThatGrowsWithTheirSize(String piece) {
    var bytes = ("<html><body>report a security issue "
            + piece.repeat(TEN_MEGABYTES / piece.length()))
        .getBytes(StandardCharsets.UTF_8);
    assertThat(lint(bytes).findings()).hasSize(Limb.values().length);
  }
}
