package org.assay.statement;

import static org.assay.statement.Drafts.issued;
import static org.assay.statement.Drafts.printed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class StatementPdfTest {

  record Sample(String what, StatementDraft draft, int pages) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("a simple statement", Drafts.doorbell(), 1),
        new Sample(
            "a statement on labels", Drafts.withOpinion(Drafts.doorbell(), Drafts.labelled()), 2),
        new Sample("several manufacturers with long and non-Latin names", Drafts.camera(3), 2),
        new Sample("many batches", Drafts.camera(60), 5),
        new Sample("words too long for their column", endless(), 2));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePdfIsPdfA3aAndPdfUa1(Sample sample) throws Exception {
    var pdf = printed(issued(sample.draft()));
    assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePagesAreNumbered(Sample sample) throws IOException {
    try (var document = open(sample.draft())) {
      assertThat(document.getNumberOfPages()).isEqualTo(sample.pages());
      for (int page = 1; page <= sample.pages(); page++) {
        assertThat(textOf(document, page))
            .contains("Page %d of %d".formatted(page, sample.pages()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTextOfTheStatementIsOnPaper(Sample sample) throws IOException {
    try (var document = open(sample.draft())) {
      var text = withoutBlanks(new PDFTextStripper().getText(document));
      assertThat(StatementTexts.of(issued(sample.draft())))
          .allSatisfy(expected -> assertThat(text).contains(withoutBlanks(expected)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void statementsOfEveryShapeAreValid(long seed) throws Exception {
    var pdf = printed(issued(new RandomDrafts(seed).draft()));
    assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  @Test
  void theSameStatementGivesTheSameBytes() {
    assertThat(printed(issued(Drafts.camera(3)))).isEqualTo(printed(issued(Drafts.camera(3))));
  }

  @Test
  void anotherStatementGivesOtherBytesAndAnotherDocumentId() throws IOException {
    try (var one = open(Drafts.doorbell());
        var other = open(Drafts.signedBy("Janet Hall"))) {
      assertThat(one.getDocument().getDocumentID().toString())
          .isNotEqualTo(other.getDocument().getDocumentID().toString());
    }
  }

  @Test
  void theJsonIsAttachedAsTheSource() throws IOException {
    var statement = issued(Drafts.camera(3));
    try (var document = Loader.loadPDF(printed(statement))) {
      var file = attachment(document);
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
      assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(StatementJson.write(statement));
      assertThat(document
              .getDocumentCatalog()
              .getCOSObject()
              .getCOSArray(COSName.getPDFName("AF"))
              .getObject(0))
          .isSameAs(file.getCOSObject());
    }
  }

  @Test
  void titleLanguageDescriptionAndDatesFollowFromTheStatement() throws IOException {
    var statement = issued(Drafts.doorbell());
    try (var document = Loader.loadPDF(printed(statement))) {
      var information = document.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("Statement of compliance " + statement.number());
      assertThat(information.getSubject())
          .contains("Doorbell D1 (DB-100-UK) by Acme Doorbells Ltd");
      assertThat(information.getCreationDate().toInstant())
          .isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(xmp(document))
          .contains("<dc:identifier>" + statement.number(), "2026-05-01T00:00:00Z");
    }
  }

  @Test
  void eachSectionHasABookmark() throws IOException {
    try (var document = open(Drafts.doorbell())) {
      var titles = new ArrayList<String>();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> titles.add(item.getTitle()));
      assertThat(titles)
          .containsExactly(
              "Products",
              "Manufacturer",
              "Declarations",
              "Defined support period",
              "Signature, place and date of issue",
              "Keeping and checking this statement");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEmptySignatureFieldCoversTheSpaceForTheSignature(Sample sample) throws IOException {
    try (var document = open(sample.draft())) {
      var field = (PDSignatureField)
          document.getDocumentCatalog().getAcroForm().getField(StatementPdf.SIGNATURE_FIELD);
      assertThat(field.getSignature()).isNull();
      var widget = field.getWidgets().getFirst();
      var box = widget.getRectangle();
      assertThat(box.getHeight()).isGreaterThan(50);
      assertThat(box.getWidth()).isGreaterThan(300);
      var area = new PDFTextStripperByArea();
      area.addRegion(
          "space",
          new java.awt.geom.Rectangle2D.Float(
              box.getLowerLeftX(),
              widget.getPage().getMediaBox().getHeight() - box.getUpperRightY(),
              box.getWidth(),
              box.getHeight()));
      area.extractRegions(widget.getPage());
      assertThat(area.getTextForRegion("space").strip())
          .startsWith("Signature of " + sample.draft().signing().name())
          .endsWith("is not complete.");
    }
  }

  @Test
  void ligaturesDoNotSpoilTheText() throws IOException {
    try (var document = open(Drafts.signedBy("Office staff of fifty-fifth Aftermarket"))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Office staff of fifty-fifth Aftermarket");
    }
  }

  @Test
  void lettersWithoutAGlyphAreRefusedWithTheItemThatHasThem() {
    var maker = new Maker(
        new Person("深圳门铃有限公司", List.of("1 Road", "שדרות 1"), "CN"), List.of(), Drafts.direct());
    var draft =
        Drafts.with(Drafts.withMakers(Drafts.doorbell(), maker), new Preparer("深圳门铃有限公司", true));
    var statement = issued(draft);
    assertThat(StatementPdf.print(statement))
        .isInstanceOfSatisfying(
            StatementRefused.class,
            refused -> assertThat(refused.problems())
                .extracting(StatementProblem::toString)
                .containsExactly(
                    "manufacturers[0].name: found '深圳门铃有限公司', whose character U+6DF1 CJK UNIFIED IDEOGRAPHS 6DF1 the fonts of the PDF do not have; expected Latin, Greek or Cyrillic letters for the PDF; JSON and HTML can have any. [psti.sch4.1.b]",
                    "manufacturers[0].address.lines[1]: found 'שדרות 1', whose character U+05E9 HEBREW LETTER SHIN the fonts of the PDF do not have; expected Latin, Greek or Cyrillic letters for the PDF; JSON and HTML can have any. [psti.sch4.1.b]",
                    "preparedBy.name: found '深圳门铃有限公司', whose character U+6DF1 CJK UNIFIED IDEOGRAPHS 6DF1 the fonts of the PDF do not have; expected Latin, Greek or Cyrillic letters for the PDF; JSON and HTML can have any. [psti.sch4.1.c]"));
    assertThat(StatementHtml.render(statement)).contains("深圳门铃有限公司");
  }

  @Test
  void theLettersOfEuropeanLanguagesArePrinted() {
    var languages = List.of(
        "Þórdís Ægisdóttir",
        "Œuvre naïve façade à la crème",
        "Żółć gęślą jaźń",
        "Příliš žluťoučký kůň",
        "Ţară în sfârşit, Țară în sfârșit",
        "İstanbul ığüşöç",
        "Ħaż-Żebbuġ, Gżira",
        "Ŵyn ŷd",
        "Nguyễn Đức Thuận",
        "Ελληνικά",
        "Русский, Українська, Ќ, Љубљана");
    for (var name : languages) {
      assertThat(StatementPdf.print(issued(Drafts.signedBy(name))))
          .as(name)
          .isInstanceOf(StatementPdf.class);
    }
  }

  @Test
  void theFontsAndTheColourProfileLieBesideTheirLicences() {
    for (var name : List.of(
        "fonts/SourceSerif4-LICENSE.txt",
        "fonts/SourceSans3-LICENSE.txt",
        "fonts/SourceCodePro-LICENSE.txt",
        "icc/README.md")) {
      assertThat(StatementPdf.class.getResource(name)).as(name).isNotNull();
    }
  }

  private static StatementDraft endless() {
    var word = "Donaudampfschifffahrtsgesellschaft".repeat(4);
    var draft = Drafts.doorbell();
    var person = new Person(word, List.of(word, "12345 " + word), "DE");
    return new StatementDraft(
        List.of(new Product(word, List.of(new Lot(word, LocalDate.of(2026, 5, 2))))),
        List.of(new Maker(person, List.of(Drafts.HALLMARK), Drafts.direct())),
        new Preparer(word, true),
        new Support(word, LocalDate.of(2031, 1, 1), LocalDate.of(2026, 5, 2)),
        new Signing("Jane " + "Smith-".repeat(5), word, word, Drafts.ISSUED),
        draft.provenance(),
        List.of());
  }

  private static PDDocument open(StatementDraft draft) throws IOException {
    return Loader.loadPDF(printed(issued(draft)));
  }

  private static String textOf(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static PDComplexFileSpecification attachment(PDDocument document) throws IOException {
    var files = new PDDocumentNameDictionary(document.getDocumentCatalog())
        .getEmbeddedFiles()
        .getNames();
    return Objects.requireNonNull(files.get(StatementJson.FILE_NAME));
  }

  private static String xmp(PDDocument document) throws IOException {
    return new String(
        document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::toString)
          .toList();
    }
  }
}
