package org.assay.statement.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a label in a document names. Those that are no item of Schedule 4 are known too, so that
/// what stands behind them is not taken for one.
enum Field {
  TYPE_AND_BATCH("(?:product )?type(?:s)?(?: and|,| &|/) ?batch(?:es)?(?: numbers?)?"),
  TYPE(
      "product(?: name| type| model| description| designation| identification| reference| details|s covered)?s?"
          + "|(?:product |equipment )?type(?: designation| of product| and model|/model)?s?"
          + "|models?(?: names?| numbers?| no\\.?| references?| identifiers?|s covered)?"
          + "|product ?(?:/|and|&) ?model(?: names?| numbers?)?|equipment(?: type)?|article(?: number| no\\.?)?|sku"
          + "|object of the (?:declaration|statement)|(?:commercial|trade) name|brand and model"),
  BATCH(
      "(?:production )?batch(?:es)?(?: numbers?| no\\.?| codes?| ids?| identifiers?| references?|es covered| covered)?"
          + "|(?:production )?lots?(?: numbers?| no\\.?| codes?)?|production (?:run|week|period)s?|date codes?"
          + "|batch ?/ ?lot(?: numbers?| no\\.?)?"),
  SERIAL("serial(?: numbers?| no\\.?)?(?: range| from)?s?|batch ?/ ?serial(?: numbers?| no\\.?)?"),
  MAKER(
      "(?:name of (?:the )?)?manufacturer(?:s|'s|’s)?(?: names?| details| information)?|manufactured by|made by|brand owner"
          + "|company(?: name)?|manufacturer \\(company name\\)"),
  MAKER_AND_ADDRESS(
      "(?:names? and address(?:es)? of (?:the |each )?manufacturers?|manufacturer(?:'s|’s|s)? \\(?names? (?:and|&) address(?:es)?\\)?)"),
  MAKER_ADDRESS(
      "address|(?:address of (?:the )?manufacturer|manufacturer(?:'s|’s|s)? (?:postal |registered )?address(?:es)?)"
          + "|registered (?:office|address)|company address|postal address|manufacturer address lines?"),
  REPRESENTATIVE(
      "(?:name and address of (?:the )?)?(?:(?:uk|gb|british|united kingdom) )?(?:authori[sz]ed )?representative(?:s)?"
          + "(?: \\(?names?(?: and address)?\\)?| in the uk| details)?|uk ?rep\\.?"),
  SUPPORT(
      "(?:minimum |defined |guaranteed |security |software |product )*(?:support|updates?)(?: support| updates?)?"
          + " ?(?:period|until|till|term|duration|end date|ends|end|lifetime|availability)(?: ends?| end date| until)?(?: \\([^)]{1,40}\\))?"
          + "|(?:minimum length of )?(?:time (?:for which|during which) )?security updates?(?: provided| available)?(?: until)?"
          + "|end of (?:security )?(?:support|updates)(?: date)?|support period ends?|updates guaranteed until"),
  NAME_AND_FUNCTION(
      "name(?:,| and|/| &) ?(?:function|position|title|job title|role)(?: of (?:the )?signatory)?"
          + "|signatory(?: name and function)?|signed by"),
  NAME(
      "(?:print(?:ed)? |full )?name(?: of (?:the )?signatory| \\(print\\)| in capitals)?|signatory(?:'s|’s)? name|authori[sz]ed signatory"),
  FUNCTION(
      "(?:function|position|job title|title|role|capacity)(?: held| in company| of (?:the )?signatory)?|signatory(?:'s|’s)? (?:function|position|title|role)"),
  SIGNATURE("signature|signed(?: for and on behalf of)?|sign"),
  PLACE_AND_DATE(
      "(?:place(?:,| and|/| &) ?date|date(?:,| and|/| &) ?place)(?: of issue| issued| of signature)?|issued (?:at|in) ?/? ?on|issued"),
  PLACE(
      "place(?: of issue| of signature| issued)?|issued (?:at|in)|location|city|issue place|issued place"),
  DATE(
      "date(?: of issue| issued| of issuance| of statement| of declaration| of signature| signed)?|issued on|(?:issue|signing|signature) date|dated"),
  OTHER(
      "importer(?:s)?(?: name| address| details)?|distributor(?:s)?(?: name| address)?|retailer|seller|warranty(?: period)?|guarantee(?: period)?"
          + "|(?:hardware|software|firmware|document)? ?(?:version|revision)|rev\\.?|(?:document|statement|declaration|certificate|report|reference) (?:no\\.?|number|ref\\.?|reference|id)"
          + "|(?:date of (?:manufacture|production|first supply|launch|revision)|(?:manufactur(?:e|ing)|production|print|revision|launch|release|expiry|review) date)"
          + "|first (?:supplied|placed|made available)(?: on the market| in the uk)?|valid (?:until|from|to)|phone|telephone|tel\\.?|fax|e-?mail|website|web|url|contact(?: point| us)?"
          + "|reporting|vulnerabilit(?:y|ies)(?: reporting| disclosure)?(?: contact)?|security contact|standards?(?: applied| used)?|basis|legislation|regulations?|notes?|scope|ean|gtin|barcode|colou?rs?"
          + "|test (?:laboratory|report|lab)(?: no\\.?| number)?|laboratory|notified body|passwords?|country of origin|origin");

  private static final List<Field> LONGEST_FIRST = Arrays.asList(values());

  private final Pattern whole;
  private final String words;

  Field(String words) {
    this.words = words;
    this.whole = Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE);
  }

  /// What the words of a label name, if they are one.
  static Optional<Field> of(String label) {
    var plain = label
        .strip()
        .replaceFirst("^(?:\\(?[a-z0-9]{1,3}[.)]|\\d+(?:\\.\\d+)*\\.?)\\s+", "")
        .replaceFirst("\\s*[:：]\\s*$", "")
        .replaceAll("\\s+", " ")
        .strip();
    return LONGEST_FIRST.stream()
        .filter(field -> field.whole.matcher(plain).matches())
        .findFirst();
  }

  /// Finds labels that stand inside of a line: known words with a colon behind them.
  static final Pattern INLINE = Pattern.compile(
      "(?<![\\p{L}\\d/-])("
          + String.join("|", LONGEST_FIRST.stream().map(field -> field.words).toList())
          + ")\\s*[:：]",
      Pattern.CASE_INSENSITIVE);
}
