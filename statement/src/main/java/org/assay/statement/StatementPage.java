package org.assay.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.statement.qr.QrCode;
import org.assay.statement.qr.StatementLink;

/// The body of the statement that page and paper share, as well-formed XHTML.
final class StatementPage {

  /// The `id` of the space for the signature.
  static final String SIGNATURE_SPACE = "signature-space";

  private static final String ACT =
      "Product Security and Telecommunications Infrastructure Act 2022";

  /// A section's heading: its `id` in the page, its words, and where the law asks for it.
  record Heading(String id, String title, String citation) {

    String markup() {
      return "<h2 id=\"%s\">%s <span class=\"clause\">%s</span></h2>\n"
          .formatted(id, title, citation);
    }
  }

  private final StatementOfCompliance statement;
  private final Optional<StatementLink> link;
  private final ListingPart listing;
  private final OpinionPart opinions;
  private final Heading products =
      new Heading("products", "Products", "Schedule 4, paragraph 1(1)(a)");
  private final Heading parties;
  private final Heading declarations =
      new Heading("declarations", "Declarations", "Schedule 4, paragraph 1(1)(c), (d) and 1(2)");
  private final Heading support =
      new Heading("support-period", "Defined support period", "Schedule 4, paragraph 1(1)(e)");
  private final Heading signature = new Heading(
      "signature", "Signature, place and date of issue", "Schedule 4, paragraph 1(1)(f) and (g)");
  private final Heading keeping =
      new Heading("keeping", "Keeping and checking this statement", "Regulations 8 and 9");

  StatementPage(StatementOfCompliance statement) {
    this(statement, Optional.empty());
  }

  StatementPage(StatementOfCompliance statement, Optional<StatementLink> link) {
    this.statement = statement;
    this.link = link;
    this.listing = new ListingPart(statement);
    this.opinions = new OpinionPart(statement);
    this.parties = new Heading("parties", listing.partiesTitle(), "Schedule 4, paragraph 1(1)(b)");
  }

  static String title(StatementOfCompliance statement) {
    return "Statement of compliance %s".formatted(statement.number());
  }

  static String description(StatementOfCompliance statement) {
    var types = statement.products().stream().map(ListedProduct::type);
    var makers = statement.manufacturers().stream().map(Manufacturer::name);
    return "Statement of compliance under section 9 of the %s for %s by %s"
        .formatted(
            ACT, types.collect(Collectors.joining(", ")), makers.collect(Collectors.joining(", ")));
  }

  /// A space for a signature: the field over it, its `id` in the page, what it is for, and the
  /// words in it.
  record Space(String field, String id, String description, String words) {

    String markup() {
      return """
          <div class="signature-space" id="%s" title="%s"><p>%s</p></div>
          """.formatted(id, Escaped.of(description), Escaped.of(words));
    }
  }

  /// The space for the signatory, and one for each further manufacturer.
  static List<Space> signatureSpaces(StatementOfCompliance statement) {
    var spaces = new ArrayList<Space>();
    spaces.add(new Space(
        StatementPdf.SIGNATURE_FIELD,
        SIGNATURE_SPACE,
        "Space for the signature of " + statement.signatory().name(),
        "Signature of %s. A copy without a signature in this space is not complete."
            .formatted(statement.signatory().name())));
    var makers = statement.manufacturers();
    for (int i = 1; i < makers.size(); i++) {
      spaces.add(furtherSpace(i + 1, makers.get(i).name()));
    }
    return spaces;
  }

  private static Space furtherSpace(int number, String manufacturer) {
    return new Space(
        StatementPdf.SIGNATURE_FIELD + "-" + number,
        SIGNATURE_SPACE + "-" + number,
        "Space for the signature for " + manufacturer,
        "Signature for %s, where it signs as well.".formatted(manufacturer));
  }

  /// The text of a file that lies beside this class.
  static String textOf(String name) {
    try (var in = StatementPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The headings of the sections in order.
  List<Heading> headings() {
    return List.of(products, parties, declarations, support, signature, keeping);
  }

  String body() {
    return "<main>\n"
        + masthead()
        + section(products, listing.products())
        + section(parties, listing.parties())
        + section(declarations, opinions.declarations() + opinions.bases())
        + whole(support, supportPeriod())
        + whole(signature, signature())
        + whole(keeping, keeping())
        + "</main>\n";
  }

  private static String section(Heading heading, String contents) {
    return "<section>\n%s%s</section>\n".formatted(heading.markup(), contents);
  }

  // A section that is not torn apart by the end of a page.
  private static String whole(Heading heading, String contents) {
    return "<section class=\"whole\">\n%s%s</section>\n".formatted(heading.markup(), contents);
  }

  private String masthead() {
    return """
        <div class="masthead">
        %s<p class="kicker">United Kingdom product security</p>
        <h1>Statement of compliance</h1>
        <p class="purpose">For the purposes of section 9 of the %s, with the contents of Schedule 4 to the \
        Product Security and Telecommunications Infrastructure (Security Requirements for Relevant Connectable Products) \
        Regulations 2023 (SI 2023/1007).</p>
        <div class="facts">%s</div>
        </div>
        """.formatted(
            code(),
            ACT,
            fact("Statement number", statement.number())
                + fact("Date of issue", Dates.inWords(statement.issue().on()))
                + fact("Keep until", Dates.inWords(statement.retainUntil())));
  }

  private static String fact(String label, String value) {
    return "<div class=\"fact\"><p class=\"label\">%s</p><p class=\"value\">%s</p></div>"
        .formatted(label, Escaped.of(value));
  }

  private String supportPeriod() {
    var period = statement.supportPeriod();
    return """
        <p class="declaration">The defined support period ends on <strong>%s</strong>. Published as: <strong>“%s”</strong></p>
        <p>This is correct for the manufacturer’s first supply of the product on %s; a later extension leaves it as it is.</p>
        """.formatted(
            Dates.inWords(period.ends()),
            Escaped.of(period.period()),
            Dates.inWords(period.firstSupplied()));
  }

  private String signature() {
    return """
        <div class="facts signing">%s</div>
        %s""".formatted(
            fact("Name", statement.signatory().name())
                + fact("Function", statement.signatory().function())
                + fact("Place of issue", statement.issue().place())
                + fact("Date of issue", Dates.inWords(statement.issue().on())),
            signatureSpaces(statement).stream().map(Space::markup).collect(Collectors.joining()));
  }

  private String keeping() {
    var provenance = statement.provenance();
    return """
        <p>Manufacturers and importers keep a copy until <strong>%s</strong>: ten years beginning with the date of issue, \
        or the defined support period if that is longer. This statement is the manufacturer’s own declaration, not an \
        approval by an authority. Its number is computed from its contents, so that other contents have another number. \
        The PDF carries its contents in machine-readable form as %s.</p>
        <table class="digests">
        <tbody>
        %s</tbody>
        </table>
        """.formatted(
            Dates.inWords(statement.retainUntil()),
            StatementJson.FILE_NAME,
            line("Assessed for", assessedFor())
                + digest(
                    "Law data",
                    provenance.regime() + " " + provenance.lawVersion(),
                    provenance.lawDigest())
                + digest("Assessment", "as JSON", provenance.assessmentDigest()));
  }

  private String code() {
    return link.map(address ->
            """
        <div class="code"><img src="%s" alt="QR code with the address %s"/></div>
        """.formatted(new QrCode(address.text()).dataAddress(), Escaped.of(address.text())))
        .orElse("");
  }

  private String assessedFor() {
    var territories =
        statement.provenance().territories().stream().map(Schedules.ofTheRegulations()::territory);
    return "%s, as law and facts stood on %s"
        .formatted(
            territories.collect(Collectors.joining(" and ")),
            Dates.inWords(statement.provenance().asOf()));
  }

  private static String line(String label, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(label, Escaped.of(value));
  }

  private static String digest(String label, String value, Sha256 digest) {
    return "<tr><th scope=\"row\">%s</th><td>%s, SHA-256 <span class=\"digest\">%s</span></td></tr>\n"
        .formatted(label, Escaped.of(value), digest.hex());
  }
}
