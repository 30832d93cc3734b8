package org.assay.statement;

import java.util.stream.Collectors;

/// The tables of products and of parties (Sch. 4 para. 1(1)(a) and (b)).
final class ListingPart {

  private static final String NOT_STATED = "not stated";

  private final StatementOfCompliance statement;

  ListingPart(StatementOfCompliance statement) {
    this.statement = statement;
  }

  String products() {
    return """
        <table class="products">
        <thead><tr><th scope="col" class="wide">Product type</th><th scope="col">Batch</th>\
        <th scope="col">First made available in the UK</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """.formatted(
            statement.products().stream().map(ListingPart::rows).collect(Collectors.joining()));
  }

  private static String rows(ListedProduct product) {
    return product.batches().stream()
        .map(batch -> row(
            product.type(),
            batch.id(),
            batch.firstMadeAvailable().map(Dates::inWords).orElse(NOT_STATED)))
        .collect(Collectors.joining());
  }

  String partiesTitle() {
    var makers = statement.manufacturers().size() == 1 ? "Manufacturer" : "Manufacturers";
    var representatives = statement.manufacturers().stream()
        .mapToInt(manufacturer -> manufacturer.authorisedRepresentatives().size())
        .sum();
    return switch (representatives) {
      case 0 -> makers;
      case 1 -> makers + " and authorised representative";
      default -> makers + " and authorised representatives";
    };
  }

  String parties() {
    return """
        <table class="parties">
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col" class="wide">Address</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """.formatted(
        statement.manufacturers().stream().map(ListingPart::rows).collect(Collectors.joining()));
  }

  private static String rows(Manufacturer manufacturer) {
    return row(manufacturer.party(), "Manufacturer")
        + manufacturer.authorisedRepresentatives().stream()
            .map(party -> row(party, "Authorised representative of " + manufacturer.name()))
            .collect(Collectors.joining());
  }

  private static String row(Party party, String role) {
    return row(party.name(), role, address(party.address()));
  }

  private static String address(Address address) {
    return String.join(", ", address.lines()) + ", " + address.country().englishName();
  }

  private static String row(String heading, String first, String second) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
        .formatted(Escaped.of(heading), Escaped.of(first), Escaped.of(second));
  }
}
