package org.assay.statement.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;
import org.jspecify.annotations.Nullable;

/// Sch. 4 para. 1(1)(b): manufacturers and authorised representatives.
final class PartyReading {

  private static final Pattern WE = Pattern.compile(
      "\\b(?:We|I/We),? (?<name>\\p{Lu}[^,;()]{2,80}?)(?:,| of| \\(|,? (?:with|having) (?:its |our |a )?registered (?:office|address)(?: at)?| at| located at)[ :]+(?<address>.{8,200}?)(?:,? (?:hereby|do|declare|state|confirm|as (?:the )?manufacturer|being)|\\.$|\\.\\s|$)");
  private static final Pattern BY = Pattern.compile(
      "(?:manufactured|made|prepared|issued)(?: and issued)? by(?: or on behalf of)?(?: the manufacturer)?,? (?<name>\\p{Lu}[^,;()]{2,80}?)(?:,| of| \\(| at)[ :]+(?<address>[^;]{8,200})");

  private final List<Piece> pieces;
  private final Optional<String> manufacturer;

  PartyReading(List<Piece> pieces) {
    this.pieces = pieces;
    this.manufacturer = name();
  }

  /// The name of the manufacturer, where it was found.
  Optional<String> manufacturer() {
    return manufacturer;
  }

  List<Finding> parts() {
    return List.of(maker(), representative());
  }

  private Optional<String> name() {
    return labelled()
        .map(piece -> piece.text().split("[,\n]", 2)[0].strip())
        .or(() -> sentence().map(found -> found.group("name").strip()));
  }

  private Optional<Piece> labelled() {
    return pieces.stream()
        .filter(piece -> piece.is(Field.MAKER_AND_ADDRESS) || piece.is(Field.MAKER))
        .filter(piece -> !Words.isPlaceholder(piece.text()))
        .findFirst();
  }

  private Optional<Matcher> sentence() {
    for (var piece : pieces) {
      for (var form : List.of(WE, BY)) {
        var found = form.matcher(piece.text());
        if (piece.field().isEmpty() && found.find()) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private Finding maker() {
    var asks = "The manufacturer is named with its address.";
    var labelled = labelled();
    if (labelled.isPresent()) {
      return addressed(asks, labelled.get());
    }
    return inSentence(asks)
        .or(() -> letterhead(asks))
        .orElseGet(() -> Finding.because(
            "manufacturer", asks, ReasonCode.ITEM_MISSING, "No manufacturer was found."));
  }

  private Finding addressed(String asks, Piece maker) {
    if (Words.hasAddress(maker.text())) {
      return Finding.met("manufacturer", asks, maker.quote());
    }
    int at = pieces.indexOf(maker);
    return pieces.stream()
        .skip(at)
        .filter(piece -> piece.is(Field.MAKER_ADDRESS))
        .filter(piece -> piece.text().length() > 8 && !Words.isPlaceholder(piece.text()))
        .filter(piece -> isOwn(piece, maker))
        .findFirst()
        .map(address -> Finding.met("manufacturer", asks, maker.quote(), address.quote()))
        .orElseGet(() -> Finding.because(
            "manufacturer",
            asks,
            ReasonCode.ITEM_MISSING,
            "No address of the manufacturer was found beside its name: %s"
                .formatted(maker.quote())));
  }

  private boolean isOwn(Piece address, Piece maker) {
    var owner = owner(address);
    return owner == null || owner.equals(maker);
  }

  // An address belongs to the party named last before it.
  private @Nullable Piece owner(Piece address) {
    Piece owner = null;
    for (var piece : pieces) {
      if (piece.equals(address)) {
        return owner;
      }
      boolean isParty = piece.is(Field.MAKER)
          || piece.is(Field.MAKER_AND_ADDRESS)
          || piece.is(Field.REPRESENTATIVE)
          || (piece.is(Field.OTHER)
              && piece
                  .label()
                  .toLowerCase(Locale.ROOT)
                  .matches("(?:importer|distributor|retailer|seller).*"));
      owner = isParty ? piece : owner;
    }
    return owner;
  }

  private Optional<Finding> inSentence(String asks) {
    return sentence().map(found -> {
      var quote = "“%s”".formatted(found.group().strip());
      return Words.hasAddress(found.group("address"))
              || Words.country(found.group("address")).isPresent()
          ? Finding.met("manufacturer", asks, quote)
          : Finding.because(
              "manufacturer",
              asks,
              ReasonCode.ITEM_UNCLEAR,
              "The manufacturer is named, and whether its address is there cannot be told: "
                  + quote);
    });
  }

  // A firm and an address at the head of a letter: by whom it is, and not yet as what.
  private Optional<Finding> letterhead(String asks) {
    var head = pieces.subList(0, Math.min(8, pieces.size()));
    var firm = head.stream()
        .filter(piece ->
            piece.field().isEmpty() && piece.text().length() < 200 && Words.isFirm(piece.text()))
        .findFirst();
    boolean address = head.stream().anyMatch(piece -> Words.hasAddress(piece.text()));
    return firm.filter(_ -> address)
        .map(found -> Finding.because(
            "manufacturer",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "A firm and an address stand at its head, and nothing says that it is the manufacturer: "
                + found.quote()));
  }

  private Finding representative() {
    var asks = "An authorised representative, where there is one, is named with its address.";
    var named = pieces.stream()
        .filter(piece -> piece.is(Field.REPRESENTATIVE) && !Words.isPlaceholder(piece.text()))
        .findFirst();
    if (named.isEmpty()) {
      return Finding.notAsked(
          "authorised-representative", asks, "none is named; it is needed only where there is one");
    }
    boolean address = Words.hasAddress(named.get().text())
        || pieces.stream()
            .anyMatch(piece -> piece.is(Field.MAKER_ADDRESS) && named.get().equals(owner(piece)));
    return address
        ? Finding.met("authorised-representative", asks, named.get().quote())
        : Finding.because(
            "authorised-representative",
            asks,
            ReasonCode.ITEM_MISSING,
            "No address of the authorised representative was found: "
                + named.get().quote());
  }
}
