package org.assay.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlPagesTest {

  private static Page page(String html) {
    return PageSource.read("page.html", html.getBytes(StandardCharsets.UTF_8), "");
  }

  private static Block withText(Page page, String text) {
    return page.blocks().stream()
        .filter(block -> block.text().contains(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void headingsParagraphsAndItemsKeepTheirKinds() {
    var page = page("<h1>Report</h1><p>Write to us.</p><ul><li><p>One</p></li></ul>");
    assertThat(page.blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM);
  }

  @Test
  void aWordIsFoundAtItsLineAndColumn() {
    var page = page("<p>One &amp; two\n  and <b>three</b></p>");
    var block = page.blocks().getFirst();
    assertThat(block.text()).isEqualTo("One & two and three");
    assertThat(block.placeOf(block.text().indexOf("two"))).isEqualTo(new Place(0, 1, 14));
    assertThat(block.placeOf(block.text().indexOf("three"))).isEqualTo(new Place(0, 2, 10));
  }

  @Test
  void whatIsHiddenIsMarkedAsHidden() {
    var page = page("<style>.u-hide{display:none!important}</style><p hidden>a1</p>"
        + "<p style='display: none'>a2</p><p class=u-hide>a3</p><template><p>a4</p></template>"
        + "<details><summary>open me</summary><p>a5</p></details><p>a6</p>");
    assertThat(withText(page, "a1").visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(withText(page, "a2").visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(withText(page, "a3").visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(withText(page, "a5").visibility()).isEqualTo(Visibility.COLLAPSED);
    assertThat(withText(page, "a6").visibility()).isEqualTo(Visibility.SHOWN);
    assertThat(page.text()).doesNotContain("a4");
  }

  @Test
  void theRegionsOfAPageAreToldApart() {
    var page = page("<div id=cookie-banner>We use cookies</div><nav><a href=/>Home</a></nav>"
        + "<main><p>Body text</p></main><div class='site-footer'>Imprint</div>");
    assertThat(withText(page, "cookies").region()).isEqualTo(Region.COOKIE_NOTICE);
    assertThat(withText(page, "Home").region()).isEqualTo(Region.NAVIGATION);
    assertThat(withText(page, "Body").region()).isEqualTo(Region.CONTENT);
    assertThat(withText(page, "Imprint").region()).isEqualTo(Region.FOOTER);
  }

  @Test
  void linksKeepTheirWordsAndAddresses() {
    var block = page("<p>Write to <a href='mailto:a@b.example'>our team</a> today.</p>")
        .blocks()
        .getFirst();
    assertThat(block.links()).containsExactly(new Link(9, 17, "our team", "mailto:a@b.example"));
  }

  @Test
  void cellsKnowTheirRowAndColumn() {
    var page = page("<table><tr><th>Model</th><th>Until</th></tr>"
        + "<tr><td>HC-2</td><td>31 May 2031</td></tr></table>");
    var cell = withText(page, "31 May");
    assertThat(cell.cell()).contains(new Cell(0, 1, 1));
    assertThat(page.row(cell.cell().orElseThrow()))
        .extracting(Block::text)
        .containsExactly("HC-2", "31 May 2031");
    assertThat(page.columnHeader(cell.cell().orElseThrow())).map(Block::text).contains("Until");
  }

  @Test
  void aBlockKnowsTheHeadingsItStandsUnder() {
    var page = page(
        "<h1>Security</h1><h2>One</h2><p>x</p><h2>Two</h2><p><b>Strong line</b></p><p>quickly</p>");
    assertThat(page.headingsAbove(withText(page, "quickly")))
        .extracting(Block::text)
        .containsExactly("Security", "Two", "Strong line");
  }

  @Test
  void anAddressThatAScriptBuildsIsReported() {
    var page = page("<p>Write to us</p><script>document.write('sec'+'@'+'b.example')</script>");
    assertThat(page.obstacles())
        .extracting(Obstacle::kind)
        .contains(Obstacle.Kind.SCRIPTED_ADDRESS);
  }

  @Test
  void theLanguageIsMeasuredFromTheText() {
    assertThat(PageLanguage.of("We confirm that we have received your report within three days."))
        .map(PageLanguage.Detected::code)
        .contains("eng");
    assertThat(
            PageLanguage.of("Wir bestätigen den Eingang Ihrer Meldung innerhalb von drei Tagen."))
        .map(PageLanguage.Detected::code)
        .contains("deu");
  }

  @Test
  void theSamplesOfTheHouseAreRead() {
    var page = PageSource.read(Path.of("../samples/camera/evidence/security-page-2026-10-28.html"));
    assertThat(page.title()).isEqualTo("Security | Help | Pellworth");
    assertThat(page.text())
        .contains("We write to you at least once a month")
        .doesNotContain("answer chats");
  }

  @Test
  void aSentenceDoesNotEndAtAnAbbreviationOrANumber() {
    var block =
        page("<p>We reply within approx. 2.5 days. Write to Acme Inc. at a@b.example! Thanks.</p>")
            .blocks()
            .getFirst();
    assertThat(block.sentences())
        .extracting(Sentence::text)
        .containsExactly(
            "We reply within approx. 2.5 days.", "Write to Acme Inc. at a@b.example!", "Thanks.");
  }
}
