package org.assay.statement;

import static org.assay.statement.Drafts.issued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class StatementHtmlTest {

  @Test
  void aSimpleStatementLooksAsBefore() throws IOException {
    Golden.assertSame("doorbell.html", StatementHtml.render(issued(Drafts.doorbell())));
  }

  @Test
  void aStatementOfSeveralManufacturersLooksAsBefore() throws IOException {
    Golden.assertSame("camera.html", StatementHtml.render(issued(Drafts.camera(2))));
  }

  @Test
  void aStatementOnLabelsLooksAsBefore() throws IOException {
    Golden.assertSame(
        "labelled.html",
        StatementHtml.render(issued(Drafts.withOpinion(Drafts.doorbell(), Drafts.labelled()))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void thePageIsWellFormedAndShowsEveryTextOfTheStatement(long seed) throws Exception {
    var statement = issued(new RandomDrafts(seed).draft());
    var text = body(parsed(StatementHtml.render(statement)));
    assertThat(text).contains(StatementTexts.of(statement));
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void thePageFetchesNothingAndRunsNothing() {
    assertThat(StatementHtml.render(issued(Drafts.camera(2))))
        .doesNotContain("http:", "https:", "src=", "<script", "url(", "@import", "<link");
  }

  @Test
  void textIsNeverTakenForMarkup() {
    var person = new Person("<b>Acme</b> & \"Sons\"", List.of("<script>alert(1)</script>"), "GB");
    var draft = Drafts.with(
        Drafts.withMakers(Drafts.doorbell(), new Maker(person, List.of(), Drafts.direct())),
        new Preparer(person.name(), true));
    assertThat(StatementHtml.render(issued(draft)))
        .contains("&lt;b&gt;Acme&lt;/b&gt; &amp; &quot;Sons&quot;")
        .doesNotContain("<b>", "<script");
  }

  @Test
  void everyTableHeadingSaysWhatItHeads() throws Exception {
    var headings =
        parsed(StatementHtml.render(issued(Drafts.camera(2)))).getElementsByTagName("th");
    assertThat(headings.getLength()).isGreaterThan(10);
    for (int index = 0; index < headings.getLength(); index++) {
      var scope = headings.item(index).getAttributes().getNamedItem("scope").getNodeValue();
      assertThat(scope).isIn("row", "col");
    }
  }

  private static Document parsed(String html)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static String body(Document page) {
    return page.getElementsByTagName("body").item(0).getTextContent();
  }
}
