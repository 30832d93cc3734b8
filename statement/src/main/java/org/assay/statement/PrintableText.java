package org.assay.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.law.ClauseId;

/// Finds the characters of a statement that the embedded fonts do not have: a copy must not show
/// boxes where a name should be.
final class PrintableText {

  private final List<StatementProblem> problems = new ArrayList<>();
  private final PaperFonts fonts;

  PrintableText(PaperFonts fonts) {
    this.fonts = fonts;
  }

  List<StatementProblem> problems(StatementOfCompliance statement) throws IOException {
    products(statement.products());
    manufacturers(statement.manufacturers());
    check("preparedBy.name", statement.preparation().name(), Schedule4.PREPARATION);
    check("supportPeriod.period", statement.supportPeriod().period(), Schedule4.SUPPORT_PERIOD);
    check("signatory.name", statement.signatory().name(), Schedule4.SIGNATORY);
    check("signatory.function", statement.signatory().function(), Schedule4.SIGNATORY);
    check("issue.place", statement.issue().place(), Schedule4.ISSUE);
    return List.copyOf(problems);
  }

  private void products(List<ListedProduct> products) throws IOException {
    for (var index = 0; index < products.size(); index++) {
      var item = "products[%d]".formatted(index);
      check(item + ".type", products.get(index).type(), Schedule4.PRODUCTS);
      batches(item + ".batches", products.get(index).batches());
    }
  }

  private void batches(String item, List<Batch> batches) throws IOException {
    for (var index = 0; index < batches.size(); index++) {
      check("%s[%d].id".formatted(item, index), batches.get(index).id(), Schedule4.PRODUCTS);
    }
  }

  private void manufacturers(List<Manufacturer> manufacturers) throws IOException {
    for (var index = 0; index < manufacturers.size(); index++) {
      var item = "manufacturers[%d]".formatted(index);
      var manufacturer = manufacturers.get(index);
      party(item, manufacturer.party());
      representatives(
          item + ".authorisedRepresentatives", manufacturer.authorisedRepresentatives());
      opinion(item + ".opinion", manufacturer.opinion());
    }
  }

  private void representatives(String item, List<Party> representatives) throws IOException {
    for (var index = 0; index < representatives.size(); index++) {
      party("%s[%d]".formatted(item, index), representatives.get(index));
    }
  }

  private void party(String item, Party party) throws IOException {
    check(item + ".name", party.name(), Schedule4.PARTIES);
    var lines = party.address().lines();
    for (var index = 0; index < lines.size(); index++) {
      check("%s.address.lines[%d]".formatted(item, index), lines.get(index), Schedule4.PARTIES);
    }
  }

  private void opinion(String item, List<Ground> opinion) throws IOException {
    for (var index = 0; index < opinion.size(); index++) {
      var here = "%s[%d]".formatted(item, index);
      switch (opinion.get(index).basis()) {
        case Basis.Schedule1 _, Basis.ByStandard _ -> {}
        case Basis.ByLabel(var _, var label) ->
          check(here + ".label", label.number(), Schedule4.OPINION);
        case Basis.DoesNotApply(var because) ->
          check(here + ".because", because, Schedule4.OPINION);
      }
    }
  }

  private void check(String item, String text, ClauseId clause) throws IOException {
    for (var codePoint : text.codePoints().toArray()) {
      if (!fonts.canPrint(codePoint)) {
        problems.add(new StatementProblem(
            item,
            "'%s', whose character U+%04X %s the fonts of the PDF do not have"
                .formatted(text, codePoint, Character.getName(codePoint)),
            "Latin, Greek or Cyrillic letters for the PDF; JSON and HTML can have any",
            clause));
        return;
      }
    }
  }
}
