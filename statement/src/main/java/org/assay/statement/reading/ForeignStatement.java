package org.assay.statement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.assay.pages.Page;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;

/// A statement of compliance that somebody else wrote, as far as it can be read.
///
/// Where an item is found its words are quoted with their place. Where the text is there and the
/// item is not, that is not met: it says which one was looked for. Where there is no text (a scan),
/// nothing can be told. Whether the words are true is not asked here.
///
/// ```java
/// Finding items = ForeignStatement.read(PageSource.read(Path.of("declaration.pdf"))).finding();
/// ```
public final class ForeignStatement {

  private static final Pattern TITLE = Pattern.compile(
      "statement of compliance|declaration of (?:compliance|conformity)|product security and telecommunications|\\bPSTI\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LAW = Pattern.compile(
      "product security and telecommunications infrastructure|\\bPSTI\\b|2023/1007|2023 ?no\\.? ?1007",
      Pattern.CASE_INSENSITIVE);

  private final String asks = "All that Schedule 4 asks for is there.";
  private final List<Piece> pieces;
  private final boolean hasText;

  private ForeignStatement(List<Piece> pieces, boolean hasText) {
    this.pieces = pieces;
    this.hasText = hasText;
  }

  /// Reads a document.
  public static ForeignStatement read(Page page) {
    boolean hasText = page.obstacles().isEmpty() && page.text().strip().length() > 40;
    return new ForeignStatement(Pieces.of(page), hasText);
  }

  /// Reads data in YAML or JSON.
  ///
  /// @param file its name for messages
  /// @throws org.assay.law.input.BadInputException if it is neither
  public static ForeignStatement read(String file, String data) {
    var problems = new Problems();
    var value = YamlReader.read(file, data, problems);
    problems.throwIfAny();
    return new ForeignStatement(Pieces.of(value.orElseThrow(problems::exception)), true);
  }

  /// Whether the document says that it is a statement of this kind at all.
  public boolean saysWhatItIs() {
    return pieces.stream()
        .anyMatch(piece -> TITLE.matcher(piece.label() + " " + piece.text()).find());
  }

  /// What was found, item by item.
  public Finding finding() {
    if (!hasText) {
      return Finding.because(
          "items",
          asks,
          ReasonCode.TEXT_UNREADABLE,
          "The document holds no text that can be read, such as a scan; have it read by a person.");
    }
    return Finding.ofParts("items", asks, items());
  }

  private List<Finding> items() {
    var items = new ArrayList<Finding>();
    items.add(law());
    items.add(Finding.ofParts(
        "psti.sch4.1.a",
        "The types and batches of the product are named.",
        new ProductReading(pieces).parts()));
    var parties = new PartyReading(pieces);
    items.add(Finding.ofParts(
        "psti.sch4.1.b",
        "Each manufacturer and authorised representative has name and address.",
        parties.parts()));
    var opinions = new OpinionReading(pieces, parties.manufacturer());
    items.add(opinions.preparation());
    items.add(opinions.opinion());
    items.add(opinions.standards());
    items.add(new SupportReading(pieces).finding());
    var signing = new SigningReading(pieces);
    items.add(Finding.ofParts(
        "psti.sch4.1.f",
        "It is signed, with name and function of the signatory.",
        signing.signatory()));
    items.add(
        Finding.ofParts("psti.sch4.1.g", "Place and date of issue are given.", signing.issue()));
    return items;
  }

  private Finding law() {
    return quoted(pieces, LAW)
        .map(quote -> Finding.met("law", "It says under which law it is made.", quote))
        .orElseGet(
            () -> Finding.because(
                "law",
                "It says under which law it is made.",
                ReasonCode.ITEM_UNCLEAR,
                "Neither the Act nor the Regulations are named; it may be a declaration under another law."));
  }

  static Optional<String> quoted(List<Piece> pieces, Pattern words) {
    return pieces.stream()
        .filter(piece -> words.matcher(piece.label() + ": " + piece.text()).find())
        .map(Piece::quote)
        .findFirst();
  }
}
