package org.assay.statement.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.Limb;
import org.assay.supportperiod.SupportPeriodGrader;

/// Sch. 4 para. 1(1)(e): the defined support period, a period with an end date (reg. 2).
final class SupportReading {

  private static final Pattern ABOUT = Pattern.compile(
      "support period|security (?:support|update|patch)|software update|updates? (?:will|are|is)",
      Pattern.CASE_INSENSITIVE);

  private static final String ASKS =
      "The support period that was correct at first supply is given, with its end date.";

  private final List<Piece> pieces;

  SupportReading(List<Piece> pieces) {
    this.pieces = pieces;
  }

  Finding finding() {
    var told = pieces.stream()
        .filter(piece -> piece.is(Field.SUPPORT) && !Words.isPlaceholder(piece.text()))
        .toList();
    var spoken = pieces.stream()
        .filter(piece -> !piece.is(Field.SUPPORT) && isAbout(piece))
        .toList();
    return best(told)
        .or(() -> best(spoken))
        .orElseGet(() -> Finding.because(
            "psti.sch4.1.e", ASKS, ReasonCode.ITEM_MISSING, "No support period was found."));
  }

  private static boolean isAbout(Piece piece) {
    return ABOUT.matcher(piece.label() + " " + piece.text()).find()
        && piece.text().chars().anyMatch(Character::isDigit);
  }

  // The piece that says most: an end date, else whatever it says.
  private static Optional<Finding> best(List<Piece> pieces) {
    return pieces.stream()
        .map(SupportReading::graded)
        .reduce((first, second) -> rank(second) > rank(first) ? second : first);
  }

  private static int rank(Finding finding) {
    return switch (finding.verdict()) {
      case MET -> 3;
      case UNDETERMINED -> 2;
      case NOT_MET -> 1;
      case NOT_APPLICABLE -> 0;
    };
  }

  private static Finding graded(Piece piece) {
    if (piece.is(Field.SUPPORT) && Words.date(piece.text()).isPresent()) {
      return Finding.met("psti.sch4.1.e", ASKS, piece.quote());
    }
    var words = piece.is(Field.SUPPORT) ? "Security updates: " + piece.text() : piece.text();
    var end = SupportPeriodGrader.grade(words).of(Limb.END_DATE);
    if (end.isEmpty()) {
      return unclear(piece);
    }
    return switch (end.get().judgement()) {
      case Judgement judgement
      when judgement == Judgement.MET -> Finding.met("psti.sch4.1.e", ASKS, piece.quote());
      case Judgement judgement
      when judgement == Judgement.NOT_MET ->
        Finding.because(
            "psti.sch4.1.e",
            ASKS,
            ReasonCode.ITEM_WRONG,
            "It gives no end date (%s): %s".formatted(end.get().reason(), piece.quote()));
      default -> unclear(piece);
    };
  }

  private static Finding unclear(Piece piece) {
    return Finding.because(
        "psti.sch4.1.e",
        ASKS,
        ReasonCode.ITEM_UNCLEAR,
        "It speaks of support, and whether it gives an end date cannot be told: " + piece.quote());
  }
}
