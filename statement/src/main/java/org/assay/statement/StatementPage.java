package org.assay.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The body of the statement that page and paper share, as well-formed XHTML.
final class StatementPage {

  /// The `id` of the space for the signature.
  static final String SIGNATURE_SPACE = "signature-space";

  private static final String NOT_STATED = "not stated";

  /// A section's heading: its `id` in the page, its words, and where the law asks for it.
  record Heading(String id, String title, String citation) {}

  private final StatementOfCompliance statement;
  private final List<Heading> headings;
  private final OpinionPart opinions;

  StatementPage(StatementOfCompliance statement) {
    this.statement = statement;
    this.headings = headings(statement);
    this.opinions = new OpinionPart(statement);
  }

  static String title(StatementOfCompliance statement) {
    return "Statement of compliance %s".formatted(statement.number());
  }

  static String description(StatementOfCompliance statement) {
    return "Statement of compliance under section 9 of the Product Security and Telecommunications Infrastructure Act 2022 for %s by %s"
        .formatted(
            statement.products().stream()
                .map(ListedProduct::type)
                .collect(Collectors.joining(", ")),
            statement.manufacturers().stream()
                .map(Manufacturer::name)
                .collect(Collectors.joining(", ")));
  }

  static String style(String name) {
    try (var in = StatementPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String body() {
    return "<main>\n"
        + masthead()
        + products()
        + parties()
        + declarations()
        + supportPeriod()
        + signature()
        + keeping()
        + checking()
        + "</main>\n";
  }

  private String masthead() {
    return """
        <div class="masthead">
        <p class="kicker">United Kingdom product security</p>
        <h1>Statement of compliance</h1>
        <p class="purpose">For the purposes of section 9 of the Product Security and Telecommunications Infrastructure Act 2022, \
        with the contents of Schedule 4 to the Product Security and Telecommunications Infrastructure \
        (Security Requirements for Relevant Connectable Products) Regulations 2023 (SI 2023/1007).</p>
        <div class="facts">%s</div>
        </div>
        """.formatted(fact("Statement number", statement.number())
        + fact("Date of issue", Dates.inWords(statement.issue().on()))
        + fact("Keep until", Dates.inWords(statement.retainUntil())));
  }

  private static String fact(String label, String value) {
    return "<div class=\"fact\"><p class=\"label\">%s</p><p class=\"value\">%s</p></div>"
        .formatted(label, Escaped.of(value));
  }

  /// The headings of the sections in order.
  List<Heading> headings() {
    return headings;
  }

  private static List<Heading> headings(StatementOfCompliance statement) {
    return List.of(
        new Heading("products", "Products", "Schedule 4, paragraph 1(1)(a)"),
        new Heading(
            "parties", partiesTitle(statement.manufacturers()), "Schedule 4, paragraph 1(1)(b)"),
        new Heading("declarations", "Declarations", "Schedule 4, paragraph 1(1)(c) and (d)"),
        new Heading("basis", "Basis of each opinion", "Schedule 4, paragraph 1(1)(d) and 1(2)"),
        new Heading("support-period", "Defined support period", "Schedule 4, paragraph 1(1)(e)"),
        new Heading(
            "signature",
            "Signature, place and date of issue",
            "Schedule 4, paragraph 1(1)(f) and (g)"),
        new Heading("keeping", "Keeping this statement", "Regulations 8 and 9"),
        new Heading("checking", "Checking this statement", ""));
  }

  private String heading(String id) {
    var heading =
        headings.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return "<h2 id=\"%s\">%s <span class=\"clause\">%s</span></h2>\n"
        .formatted(heading.id(), heading.title(), heading.citation());
  }

  /// What the space for the signature is for.
  static String signatureSpace(StatementOfCompliance statement) {
    return "Space for the signature of " + statement.signatory().name();
  }

  private String products() {
    return """
        <section>
        %s<table class="products">
        <thead><tr><th scope="col">Product type</th><th scope="col">Batch</th><th scope="col">First made available in the UK</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </section>
        """.formatted(
            heading("products"),
            statement.products().stream().map(StatementPage::rows).collect(Collectors.joining()));
  }

  private static String rows(ListedProduct product) {
    return product.batches().stream()
        .map(batch -> "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
            .formatted(
                Escaped.of(product.type()),
                Escaped.of(batch.id()),
                batch.firstMadeAvailable().map(Dates::inWords).orElse(NOT_STATED)))
        .collect(Collectors.joining());
  }

  private String parties() {
    return """
        <section>
        %s<table class="parties">
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Address</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        </section>
        """.formatted(
        heading("parties"),
        statement.manufacturers().stream().map(StatementPage::rows).collect(Collectors.joining()));
  }

  private static String partiesTitle(List<Manufacturer> manufacturers) {
    var makers = manufacturers.size() == 1 ? "Manufacturer" : "Manufacturers";
    var representatives = manufacturers.stream()
        .mapToInt(manufacturer -> manufacturer.authorisedRepresentatives().size())
        .sum();
    return switch (representatives) {
      case 0 -> makers;
      case 1 -> makers + " and authorised representative";
      default -> makers + " and authorised representatives";
    };
  }

  private static String rows(Manufacturer manufacturer) {
    return row(manufacturer.party(), "Manufacturer")
        + manufacturer.authorisedRepresentatives().stream()
            .map(party -> row(party, "Authorised representative of " + manufacturer.name()))
            .collect(Collectors.joining());
  }

  private static String row(Party party, String role) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
        .formatted(Escaped.of(party.name()), Escaped.of(role), address(party.address()));
  }

  private static String address(Address address) {
    return address.lines().stream().map(Escaped::of).collect(Collectors.joining("<br/>"))
        + "<br/>"
        + Escaped.of(address.country().englishName());
  }

  private String declarations() {
    return """
        <section>
        %s<p class="declaration">%s</p>
        %s</section>
        <section>
        %s%s</section>
        """.formatted(
            heading("declarations"),
            opinions.preparation(),
            opinions.declarations(),
            heading("basis"),
            opinions.bases());
  }

  private String supportPeriod() {
    var support = statement.supportPeriod();
    return """
        <section class="whole">
        %s<p class="declaration">The defined support period is <strong>%s</strong>, ending on <strong>%s</strong>.</p>
        <p>This was the defined support period that was correct when the product was first supplied by the manufacturer, \
        on %s. Extending it later does not change this statement.</p>
        </section>
        """.formatted(
            heading("support-period"),
            Escaped.of(support.period()),
            Dates.inWords(support.ends()),
            Dates.inWords(support.firstSupplied()));
  }

  private String signature() {
    var name = Escaped.of(statement.signatory().name());
    return """
        <section class="whole">
        %s<div class="signing">
        <div class="facts">%s</div>
        <div class="facts">%s</div>
        <div class="signature-space" id="signature-space" title="%s"><p>Signature of %s</p></div>
        </div>
        <p class="small">A copy without a signature here is not complete.</p>
        </section>
        """.formatted(
            heading("signature"),
            fact("Name", statement.signatory().name())
                + fact("Function", statement.signatory().function()),
            fact("Place of issue", statement.issue().place())
                + fact("Date of issue", Dates.inWords(statement.issue().on())),
            Escaped.of(signatureSpace(statement)),
            name);
  }

  private String keeping() {
    return """
        <section class="whole">
        %s<p>Manufacturers and importers keep a copy until <strong>%s</strong>: the longer of ten years beginning with the date \
        of issue and the defined support period stated here.</p>
        </section>
        """.formatted(heading("keeping"), Dates.inWords(statement.retainUntil()));
  }

  private String checking() {
    var provenance = statement.provenance();
    return """
        <section class="whole">
        %s<p>This statement is the manufacturer’s own declaration; it is not an approval by an authority. \
        Its number is computed from its contents, so that other contents have another number. \
        The contents in machine-readable form are in the file %s, which is attached to the PDF.</p>
        <table class="digests">
        <tbody>
        %s</tbody>
        </table>
        </section>
        """.formatted(
            heading("checking"),
            StatementJson.FILE_NAME,
            line(
                    "Assessed for",
                    territories() + ", as the law and the facts stood on "
                        + Dates.inWords(provenance.asOf()))
                + line("Law data", provenance.regime() + " " + provenance.lawVersion())
                + digest("SHA-256 of the law data", provenance.lawDigest())
                + digest("SHA-256 of the assessment", provenance.assessmentDigest()));
  }

  private String territories() {
    return statement.provenance().territories().stream()
        .map(Territory::title)
        .collect(Collectors.joining(" and "));
  }

  private static String line(String label, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(label, Escaped.of(value));
  }

  private static String digest(String label, Sha256 digest) {
    return "<tr><th scope=\"row\">%s</th><td class=\"digest\">%s</td></tr>\n"
        .formatted(label, digest.hex());
  }
}
