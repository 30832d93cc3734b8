package org.assay.statement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;

/// Sch. 4 para. 1(1)(a): type and batch.
final class ProductReading {

  private static final Pattern ALL = Pattern.compile(
      "\\b(?:all|any|every|each)\\b(?: (?:batches|units|production|lots))?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_A_SENTENCE = Pattern.compile(
      "(?:statement|declaration)(?: of compliance| of conformity)?(?: is| was)?(?: issued| made| given)? (?:applies to|covers|is for|relates to|for|in respect of|concerning|concerns)(?: the)?(?: following)?(?: products?)?[: ]+(?<type>[^.;]{3,120})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BATCH_IN_A_SENTENCE = Pattern.compile(
      "\\b(?:batch(?:es)?|lots?)(?: code| number| no\\.?)?s? +(?<batch>[A-Z0-9][\\w./-]*\\d[\\w./-]*)",
      Pattern.CASE_INSENSITIVE);

  private final List<Piece> pieces;

  ProductReading(List<Piece> pieces) {
    this.pieces = pieces;
  }

  List<Finding> parts() {
    return List.of(type(), batch());
  }

  private Finding type() {
    var asks = "The type of product is named.";
    var labelled = values(Field.TYPE, Field.TYPE_AND_BATCH);
    if (!labelled.isEmpty()) {
      return Finding.met("type", asks, labelled.toArray(String[]::new));
    }
    return sentence(IN_A_SENTENCE)
        .map(quote -> Finding.met("type", asks, quote))
        .orElseGet(() -> Finding.because(
            "type", asks, ReasonCode.ITEM_MISSING, "No type of product was found."));
  }

  private List<String> values(Field... fields) {
    var found = new ArrayList<String>();
    for (var piece : pieces) {
      for (var field : fields) {
        if (piece.is(field) && !Words.isPlaceholder(piece.text())) {
          found.add(piece.quote());
        }
      }
    }
    return found;
  }

  private Optional<String> sentence(Pattern words) {
    return pieces.stream()
        .filter(piece -> piece.field().isEmpty() && words.matcher(piece.text()).find())
        .map(Piece::quote)
        .findFirst();
  }

  private Finding batch() {
    var asks = "The batch is named.";
    var labelled = values(Field.BATCH, Field.TYPE_AND_BATCH);
    if (!labelled.isEmpty()) {
      return pieces.stream()
                  .filter(piece -> piece.is(Field.BATCH))
                  .allMatch(piece -> isAll(piece.text()))
              && pieces.stream().noneMatch(piece -> piece.is(Field.TYPE_AND_BATCH))
          ? Finding.because(
              "batch",
              asks,
              ReasonCode.ITEM_UNCLEAR,
              "It speaks of all batches instead of naming one: %s".formatted(labelled.getFirst()))
          : Finding.met("batch", asks, labelled.toArray(String[]::new));
    }
    return inSentence(asks);
  }

  private static boolean isAll(String text) {
    return ALL.matcher(text).find() && text.chars().noneMatch(Character::isDigit);
  }

  private Finding inSentence(String asks) {
    var named = sentence(BATCH_IN_A_SENTENCE);
    if (named.isPresent()) {
      return Finding.met("batch", asks, named.get());
    }
    var serials = values(Field.SERIAL);
    return serials.isEmpty()
        ? Finding.because("batch", asks, ReasonCode.ITEM_MISSING, "No batch was found.")
        : Finding.because(
            "batch",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "Serial numbers are given and no batch; whether they name one the law does not say: %s"
                .formatted(serials.getFirst()));
  }
}
