package org.assay.statement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// Sch. 4 para. 1(1)(c), (d) and 1(2): by whom it is prepared, the manufacturer's opinion, and the
/// standards that it rests on.
final class OpinionReading {

  private static final Pattern PREPARED = Pattern.compile(
      "(?i:\\b(?:prepared|issued|made|drawn up|produced|provided|completed|given)(?: and signed)? (?:(?:by,? or|by and/or|by) (?:for and )?on behalf of|for and on behalf of|on behalf of|by or for|by)) (?<who>(?:its |the |each )?manufacturers?|us\\b|\\p{Lu}[^.;]{2,80})");
  private static final Pattern SOLE = Pattern.compile(
      "sole responsibility|\\b(?:we|i),? [^.;]{0,160}?\\b(?:hereby )?(?:declare|state|confirm)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OPINION = Pattern.compile("\\bopinion\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPLIED = Pattern.compile(
      "\\b(?:compl(?:y|ies|ied|iance|iant|ying)|conform(?:s|ity|ed)?|meets?|met|satisf(?:y|ies|ied)|fulfil(?:s|led)?)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_THE_MAKER = Pattern.compile(
      "opinion of (?:the |each )?(?:above[- ](?:named|mentioned) )?manufacturers?|manufacturers?(?:'s|’s|'|’) opinion|our opinion|opinion that (?:we|it|they)\\b|opinion of [^.;]{2,80}(?:\\(|, )?(?:the manufacturer)?|the manufacturer is of the opinion|we are of the opinion|manufacturer[^.;]{0,60}is of the opinion",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_SOMEBODY_ELSE = Pattern.compile(
      "opinion of (?:the )?(?:test(?:ing)? |independent )?(?:laborator\\w+|lab|body|notified body|assessor|importer|distributor|consultant|house)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern REQUIREMENTS = Pattern.compile(
      "requirements?|schedule ?[12]|regulations|deemed compliance|2023/1007|\\bPSTI\\b|\\bAct\\b",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern ETSI =
      Pattern.compile("\\b(?:ETSI )?EN ?303 ?645\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO =
      Pattern.compile("\\bISO(?:/IEC)? ?29147\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ETSI_VERSION =
      Pattern.compile("\\bV? ?(?<version>\\d\\.\\d\\.\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ETSI_DATE = Pattern.compile(
      "2020[-/.]06|06[-/.]2020|(?:june|jun\\.?),? 2020|19/06/2020|19\\.06\\.2020",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO_YEAR = Pattern.compile("29147[:\\- ,(]*(?<year>\\d{4})");

  private final List<Piece> pieces;
  private final Optional<String> manufacturer;

  OpinionReading(List<Piece> pieces, Optional<String> manufacturer) {
    this.pieces = pieces;
    this.manufacturer = manufacturer;
  }

  private static String whole(Piece piece) {
    return piece.label().isEmpty() ? piece.text() : piece.label() + ": " + piece.text();
  }

  Finding preparation() {
    var asks = "It says that it is prepared by or on behalf of the manufacturer.";
    for (var piece : pieces) {
      var found = PREPARED.matcher(whole(piece));
      while (found.find()) {
        if (isManufacturer(found.group("who"))) {
          return Finding.met("psti.sch4.1.c", asks, piece.quote());
        }
      }
    }
    return ForeignStatement.quoted(pieces, SOLE)
        .map(quote -> Finding.because(
            "psti.sch4.1.c",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "Somebody declares, and it does not say that it is prepared by or on behalf of the manufacturer: "
                + quote))
        .orElseGet(() -> Finding.because(
            "psti.sch4.1.c",
            asks,
            ReasonCode.ITEM_MISSING,
            "It does not say by or on behalf of whom it is prepared."));
  }

  private boolean isManufacturer(String who) {
    var plain = who.toLowerCase(Locale.ROOT);
    return plain.contains("manufacturer")
        || plain.equals("us")
        || manufacturer.filter(name -> plain.contains(firstWord(name))).isPresent();
  }

  private static String firstWord(String name) {
    return name.toLowerCase(Locale.ROOT).split("[\\s,]", 2)[0];
  }

  Finding opinion() {
    var asks = "The manufacturer states its opinion that it has complied.";
    for (var piece : pieces) {
      var text = whole(piece);
      if (OPINION.matcher(text).find() && COMPLIED.matcher(text).find()) {
        return judged(asks, piece, text);
      }
    }
    return pieces.stream()
        .filter(piece -> COMPLIED.matcher(whole(piece)).find()
            && REQUIREMENTS.matcher(whole(piece)).find())
        .filter(piece -> !whole(piece)
            .strip()
            .matches("(?i).{0,12}(?:statement|declaration) of (?:compliance|conformity).{0,60}"))
        .findFirst()
        .map(piece -> Finding.because(
            "psti.sch4.1.d",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "It speaks of compliance, and not of the manufacturer's opinion that it has complied: "
                + piece.quote()))
        .orElseGet(() -> Finding.because(
            "psti.sch4.1.d",
            asks,
            ReasonCode.ITEM_MISSING,
            "No opinion of the manufacturer that it has complied was found."));
  }

  private static Finding judged(String asks, Piece piece, String text) {
    if (OF_SOMEBODY_ELSE.matcher(text).find()) {
      return Finding.because(
          "psti.sch4.1.d",
          asks,
          ReasonCode.ITEM_WRONG,
          "The opinion is somebody else's, not the manufacturer's: " + piece.quote());
    }
    return OF_THE_MAKER.matcher(text).find() && REQUIREMENTS.matcher(text).find()
        ? Finding.met("psti.sch4.1.d", asks, piece.quote())
        : Finding.because(
            "psti.sch4.1.d",
            asks,
            ReasonCode.ITEM_UNCLEAR,
            "Whose opinion it is, or on what, cannot be told: " + piece.quote());
  }

  Finding standards() {
    var asks = "A standard relied on is named with number, version and date of issue.";
    var shown = new ArrayList<String>();
    var reasons = new ArrayList<Reason>();
    etsi(shown, reasons);
    iso(shown, reasons);
    return shown.isEmpty() && reasons.isEmpty()
        ? Finding.notAsked("psti.sch4.1.2", asks, "no standard that Schedule 2 knows is named")
        : Finding.of("psti.sch4.1.2", asks, shown, reasons);
  }

  private void etsi(List<String> shown, List<Reason> reasons) {
    var named =
        pieces.stream().filter(piece -> ETSI.matcher(whole(piece)).find()).toList();
    if (named.isEmpty()) {
      return;
    }
    shown.add(named.getFirst().quote());
    var all = String.join(" ", named.stream().map(OpinionReading::whole).toList());
    var version =
        ETSI_VERSION.matcher(all.substring(Words.in(ETSI, all).orElseThrow().end()));
    if (!version.find()) {
      reasons.add(new Reason(
          ReasonCode.ITEM_MISSING,
          "No version of ETSI EN 303 645 is given; the Regulations name V2.1.1."));
    } else if (!version.group("version").equals("2.1.1")) {
      reasons.add(new Reason(
          ReasonCode.STANDARD_NOT_NAMED,
          "ETSI EN 303 645 is cited as version %s; the Regulations name V2.1.1 of 19 June 2020."
              .formatted(version.group("version"))));
    } else if (!ETSI_DATE.matcher(all).find()) {
      reasons.add(new Reason(
          ReasonCode.ITEM_MISSING,
          "No date of issue of ETSI EN 303 645 V2.1.1 is given (June 2020)."));
    }
  }

  private void iso(List<String> shown, List<Reason> reasons) {
    var named =
        pieces.stream().filter(piece -> ISO.matcher(whole(piece)).find()).findFirst();
    if (named.isEmpty()) {
      return;
    }
    shown.add(named.get().quote());
    var year = ISO_YEAR.matcher(whole(named.get()));
    if (!year.find()) {
      reasons.add(new Reason(
          ReasonCode.ITEM_MISSING,
          "No edition of ISO/IEC 29147 is given; the Regulations name that of 2018."));
    } else if (!year.group("year").equals("2018")) {
      reasons.add(new Reason(
          ReasonCode.STANDARD_NOT_NAMED,
          "ISO/IEC 29147 is cited in the edition of %s; the Regulations name that of 2018."
              .formatted(year.group("year"))));
    }
  }
}
