package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {

  private static final String HOSTILE =
      "</b><script>alert(\"1\")</script>&amp;' onload=x \u202Eterces";

  private static String html(AssessmentReport report) {
    return Written.of(out -> HtmlReport.write(report, out));
  }

  private static Document page(AssessmentReport report) {
    return Jsoup.parse(html(report));
  }

  static Stream<AssessmentReport> everyQuestion() {
    return Questions.aboutTea();
  }

  static Stream<AssessmentReport> samples() {
    return Stream.of("doorbell", "camera", "router", "kettle", "tablet-adults")
        .map(RealSamples::manufacturer);
  }

  static Stream<AssessmentReport> all() {
    return Stream.concat(everyQuestion(), samples());
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void readsAsTheGoldenFileSays(String dossier) throws IOException {
    Golden.check(dossier + ".html", withoutSheet(html(Tea.maker(dossier))));
  }

  /// How it looks is not what it says.
  private static String withoutSheet(String html) {
    return html.replace(HtmlStyle.REPORT.sheet(), "")
        .replace(Markup.escaped(HtmlStyle.REPORT.policy()), "");
  }

  @ParameterizedTest
  @MethodSource("all")
  void isWellFormedXmlToo(AssessmentReport report) {
    assertThat(xml(html(report)).getDocumentElement().getTagName()).isEqualTo("html");
  }

  private static org.w3c.dom.Document xml(String page) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException | IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingRunsAndNothingIsLoaded(AssessmentReport report) {
    var page = page(report);
    assertThat(
            page.select("script, link, img, iframe, object, embed, form, base, video, audio, svg"))
        .isEmpty();
    assertThat(page.select("[src], [srcset], [style], [background], [action], [data]"))
        .isEmpty();
    assertThat(page.select("[href]")).allMatch(element -> element.tagName().equals("a"));
    assertThat(page.getAllElements())
        .flatExtracting(element -> element.attributes().asList())
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("style").getFirst().data()).doesNotContain("url(", "@import", "http:");
  }

  @Test
  void thePolicyAllowsTheOneSheetAndNothingElse() throws NoSuchAlgorithmException {
    var page = page(Tea.maker("good"));
    var sheet = page.select("style").getFirst().data();
    var digest =
        MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
            .formatted(Base64.getEncoder().encodeToString(digest)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void idsAreUniqueAndLinksWithinThePageLeadSomewhere(AssessmentReport report) {
    var page = page(report);
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyClauseThatTheQuestionLedToIsThereWithItsSource(AssessmentReport report) {
    var page = page(report);
    for (var finding : report.reached()) {
      var source = only(
          only(page.select("[id=c-%s]".formatted(finding.clause().id()))).select("> .clause a"));
      assertThat(source.text()).isEqualTo(finding.clause().source().citation());
      assertThat(source.attr("href")).isEqualTo(finding.clause().source().href().toASCIIString());
    }
  }

  private static Element only(Elements elements) {
    assertThat(elements).hasSize(1);
    return elements.getFirst();
  }

  @ParameterizedTest
  @MethodSource("all")
  void headingsAreInOrder(AssessmentReport report) {
    int level = 0;
    for (var heading : page(report).select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page(report).select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void markIsNeverAloneNorIsColour(AssessmentReport report) {
    var page = page(report);
    assertThat(page.select(".verdict .word").text()).isNotBlank();
    assertThat(page.select(".mark"))
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(mark.select(".unseen").text()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameAssessmentGivesTheSameBytes(AssessmentReport report) {
    assertThat(html(report)).isEqualTo(html(report));
  }

  @Test
  void whatDecidedIsOpenAndTheRestIsClosed() {
    var page = page(Tea.maker("failing"));
    var decided = only(page.select("[id=c-tea.sch1.1.2]"));
    assertThat(decided.hasAttr("open")).isTrue();
    assertThat(decided.parents())
        .filteredOn(parent -> parent.tagName().equals("details"))
        .isNotEmpty()
        .allMatch(parent -> parent.hasAttr("open"));
    assertThat(page(Tea.maker("good")).select("#proof details[open]")).isEmpty();
  }

  @Test
  void aLeafSaysHowItIsKnown() {
    var known = page(Tea.maker("failing")).select(".known").eachText();
    assertThat(known)
        .contains(
            "declared secrets[0].scheme is shared product.yaml:11",
            "measured 12 of 12 values count up by 1 (check lot.no-counter of secrets[1])"
                + " evidence/counted.csv")
        .anyMatch(text -> text.startsWith("attested Tom Ash, quality manager, on 2026-01-12: "));
  }

  @Test
  void theRoutesStandSideBySideWithTheReasonWhyTheyDiffer() {
    var secrets = only(page(Tea.maker("deemed")).select("#r-secrets"));
    assertThat(secrets.select(".routes .outcome strong").eachText()).startsWith("not met", "holds");
    assertThat(secrets.select(".difference").text())
        .isEqualTo(
            "Why the two routes differ tea.sch2.A asks none of what stands in the way of tea.sch1.1.");
  }

  @Test
  void evidenceIsListedWithItsDigest() {
    assertThat(page(Tea.maker("failing")).select("#law tr").eachText())
        .anyMatch(row -> row.matches("evidence/counted.csv daff68d62cc9[0-9a-f]{52}"));
  }

  @Test
  void hostileNamesStayText(@TempDir Path folder) throws IOException {
    hostile(folder);
    var report = Tea.maker(folder);
    var html = html(report);
    var page = Jsoup.parse(html);
    xml(html);
    assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain("\u202E");
    assertThat(page.select("script, [onload]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(HOSTILE.replace('\u202E', '\uFFFD'));
    assertThat(page.title()).startsWith("</b><script>");
  }

  /// The failing dossier with every name replaced.
  private static void hostile(Path folder) throws IOException {
    var failing = Tea.folder("failing");
    try (var files = Files.walk(failing)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(failing.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    var product = folder.resolve("product.yaml");
    var name = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u202E", "\\u202E");
    var text =
        Files.readString(product).replaceAll("name: [^,}\\n]+", "name: \"" + escaped(name) + "\"");
    Files.writeString(product, text);
  }

  private static String escaped(String replacement) {
    return replacement.replace("\\", "\\\\");
  }

  @Test
  void aTextThatXmlCannotHoldIsReplaced() {
    assertThat(Markup.escaped("a\u0000b\u001Bc\uFFFEd\uD800"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  }

  @Test
  void wordsCanBeReadInLightDarkAndPrint() {
    var sheet = new Palettes(HtmlStyle.REPORT.sheet());
    for (var palette : List.of(sheet.light(), sheet.dark(), sheet.print())) {
      var faint = new ArrayList<String>();
      for (var pair : Palettes.ALL_PAIRS) {
        double contrast = palette.contrast(pair.words(), pair.ground());
        if (contrast < 4.5) {
          faint.add("%s on %s: %.2f".formatted(pair.words(), pair.ground(), contrast));
        }
      }
      assertThat(faint).isEmpty();
    }
  }
}
