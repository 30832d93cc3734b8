package org.assay.statement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;

/// Sch. 4 para. 1(1)(f) and (g): who signed as what, where and when.
final class SigningReading {

  private static final Pattern DONE_AT = Pattern.compile(
      "\\b(?:signed|issued|done|made|dated|executed)\\b[^.;]{0,60}?\\b(?:at|in) (?<place>\\p{Lu}[\\p{L} .'’-]{1,40}?(?:, \\p{Lu}[\\p{L} .]{1,30}?)?)(?:,? (?:on|this)(?: the)?|,) (?<date>"
          + Words.DATE.pattern() + ")",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE = Pattern.compile(
      "^(?<place>\\p{Lu}[\\p{L} .'’-]{1,40}(?:, \\p{Lu}[\\p{L} .]{1,30})?),? (?:on )?(?:the )?(?<date>"
          + Words.DATE.pattern() + ")\\.?$",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_PLACE = Pattern.compile(
      "(?i)^(?:date|version|revision|rev|issue|issued|document|page|v\\d|from|until|on|the|no|ref|updated?|last|valid|first|dated|signed).*");

  private final List<Piece> pieces;

  SigningReading(List<Piece> pieces) {
    this.pieces = pieces;
  }

  List<Finding> signatory() {
    return List.of(signature(), name(), function());
  }

  private Finding signature() {
    return Finding.because(
        "signature",
        "It is signed.",
        ReasonCode.ITEM_UNCLEAR,
        "Whether there is a signature cannot be told from the text; look at the document.");
  }

  private Optional<Piece> labelled(Field field) {
    return pieces.stream()
        .filter(piece -> piece.is(field) && !Words.isPlaceholder(piece.text()))
        .findFirst();
  }

  private Finding name() {
    var asks = "The name of the signatory is given.";
    var named = labelled(Field.NAME)
        .or(() -> labelled(Field.NAME_AND_FUNCTION))
        .or(() -> block().map(found -> found.getFirst()))
        .or(() -> labelled(Field.SIGNATURE)
            .filter(
                piece -> Words.PERSON.matcher(piece.text()).find() && !Words.isFirm(piece.text())));
    return named
        .map(piece -> Finding.met("name", asks, piece.quote()))
        .orElseGet(() -> Finding.because(
            "name", asks, ReasonCode.ITEM_MISSING, "No name of a signatory was found."));
  }

  private Finding function() {
    var asks = "The function of the signatory is given.";
    var named = labelled(Field.FUNCTION)
        .or(() -> labelled(Field.NAME_AND_FUNCTION)
            .filter(piece -> Words.FUNCTION.matcher(piece.text()).find()))
        .or(() -> labelled(Field.NAME)
            .filter(piece -> Words.FUNCTION.matcher(piece.text()).find()))
        .or(() -> block().map(found -> found.getLast()));
    return named
        .map(piece -> Finding.met("function", asks, piece.quote()))
        .orElseGet(() -> Finding.because(
            "function", asks, ReasonCode.ITEM_MISSING, "No function of a signatory was found."));
  }

  // A name and below it what that person is, as at the end of a letter.
  private Optional<List<Piece>> block() {
    for (int i = pieces.size() - 1; i > 0; i--) {
      var below = pieces.get(i);
      var above = pieces.get(i - 1);
      if (below.field().isEmpty() && isFunction(below.text()) && isPerson(lastLine(above))) {
        return Optional.of(List.of(above, below));
      }
    }
    return oneLine();
  }

  private static String lastLine(Piece piece) {
    var lines = piece.text().split("[\n]", -1);
    return lines[lines.length - 1].strip();
  }

  private Optional<List<Piece>> oneLine() {
    return pieces.reversed().stream()
        .filter(piece -> piece.text().length() < 120)
        .filter(piece -> {
          var parts = piece.text().split("\\s*[,–—|]\\s*|\\s+-\\s+", 3);
          return parts.length >= 2 && isPerson(parts[0]) && isFunction(parts[1]);
        })
        .map(piece -> List.of(piece))
        .findFirst();
  }

  private static boolean isFunction(String text) {
    return text.length() < 90
        && Words.FUNCTION.matcher(text).find()
        && !text.strip().endsWith(".");
  }

  private static boolean isPerson(String text) {
    return text.length() < 50
        && Words.PERSON.matcher(text.strip()).matches()
        && !Words.isFirm(text)
        && !Words.FUNCTION.matcher(text).find();
  }

  List<Finding> issue() {
    return List.of(place(), date());
  }

  private Finding place() {
    var asks = "The place of issue is given.";
    return placed()
        .map(piece -> Finding.met("place", asks, piece.quote()))
        .orElseGet(() -> Finding.because(
            "place", asks, ReasonCode.ITEM_MISSING, "No place of issue was found."));
  }

  private Optional<Piece> placed() {
    return labelled(Field.PLACE)
        .filter(piece -> Words.withoutDates(piece.text()).length() > 1)
        .or(() -> labelled(Field.PLACE_AND_DATE)
            .filter(piece -> Words.withoutDates(piece.text()).length() > 2))
        .or(() -> labelled(Field.DATE)
            .filter(piece -> Words.withoutDates(piece.text()).length() > 2
                && Words.date(piece.text()).isPresent()))
        .or(this::written);
  }

  private Optional<Piece> written() {
    var found = new ArrayList<Piece>();
    for (var piece : pieces) {
      var line = LINE.matcher(piece.text().strip());
      boolean isLine = piece.field().isEmpty()
          && line.matches()
          && !NO_PLACE.matcher(line.group("place")).matches();
      if (isLine || DONE_AT.matcher(piece.text()).find()) {
        found.add(piece);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  private Finding date() {
    var asks = "The date of issue is given.";
    var dated = labelled(Field.DATE)
        .filter(piece -> Words.date(piece.text()).isPresent())
        .or(() -> labelled(Field.PLACE_AND_DATE)
            .filter(piece -> Words.date(piece.text()).isPresent()))
        .or(() -> labelled(Field.PLACE).filter(piece -> Words.date(piece.text()).isPresent()))
        .or(this::written);
    if (dated.isPresent()) {
      return Finding.met("date", asks, dated.get().quote());
    }
    return loose()
        .map(piece -> Finding.because(
            "date",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "There is a date, and nothing says that it is the date of issue: " + piece.quote()))
        .orElseGet(() ->
            Finding.because("date", asks, ReasonCode.ITEM_MISSING, "No date of issue was found."));
  }

  // A line that is a date and nothing else, as at the head of a letter.
  private Optional<Piece> loose() {
    return pieces.stream()
        .filter(piece -> piece.field().isEmpty() || piece.is(Field.SIGNATURE))
        .filter(piece -> Words.date(piece.text()).isPresent())
        .filter(piece -> Words.withoutDates(piece.text()).length() < 30)
        .findFirst();
  }
}
