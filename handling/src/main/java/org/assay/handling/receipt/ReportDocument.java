package org.assay.handling.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.ledger.entry.Sha256;

/// What a finder wrote, as the one document whose digest stands in the ledger
/// (`docs/schemas/security-issue-report.schema.json`). How to reach the finder is not part of it,
/// so that they can show it without naming themselves.
///
/// @param product the id of the product in the register, or empty
/// @param productName what the finder called the product, or empty
/// @param summary the issue in one line, or empty
/// @param found what was found; the armoured message where it is encrypted
/// @param steps how to see it oneself, or empty
/// @param versions which versions have it, or empty
/// @param disclosureWish what the finder wishes about publication, or empty
/// @param language a tag (BCP 47) of the language that the form was in
/// @param attachments in their order
/// @param salt 32 random bytes in hexadecimal digits: without them nobody can guess the contents
///     from the digest
public record ReportDocument(
    String product,
    String productName,
    String summary,
    String found,
    String steps,
    String versions,
    String disclosureWish,
    String language,
    List<Attached> attachments,
    String salt) {

  /// The value of the member `schema`.
  public static final String SCHEMA = "urn:assay:security-issue-report:1";

  public ReportDocument {
    attachments = List.copyOf(attachments);
  }

  /// One attachment; its bytes are kept beside the document.
  ///
  /// @param type its media type, by its first bytes
  /// @param size in bytes
  public record Attached(String name, String type, long size, Sha256 sha256) {

    /// The members of its JSON.
    public Map<String, String> members() {
      return Map.of("name", name, "type", type, "size", "" + size, "sha256", sha256.hex());
    }

    /// Reads the members of its JSON.
    public static Attached of(Object value) {
      var members = object(value);
      return new Attached(
          text(members, "name"),
          text(members, "type"),
          Long.parseLong(text(members, "size")),
          new Sha256(text(members, "sha256")));
    }
  }

  /// The document as it is kept and handed out: canonical JSON.
  public byte[] bytes() {
    var members = new LinkedHashMap<String, Object>();
    members.put("schema", SCHEMA);
    members.put("product", product);
    members.put("productName", productName);
    members.put("summary", summary);
    members.put("found", found);
    members.put("steps", steps);
    members.put("versions", versions);
    members.put("disclosureWish", disclosureWish);
    members.put("language", language);
    members.put("attachments", attachments.stream().map(Attached::members).toList());
    members.put("salt", salt);
    return CanonicalTexts.bytes(members);
  }

  /// The digest that stands in the ledger.
  public Sha256 digest() {
    return Sha256.of(bytes());
  }

  /// Reads a document, also one that an editor laid out anew.
  ///
  /// @throws IllegalArgumentException if it is none, with a sentence that says why
  public static ReportDocument read(byte[] json) {
    var members = CanonicalTexts.read(json);
    if (!SCHEMA.equals(members.get("schema"))) {
      throw new IllegalArgumentException(
          "no report: the member 'schema' is not '%s'".formatted(SCHEMA));
    }
    var document = new ReportDocument(
        text(members, "product"),
        text(members, "productName"),
        text(members, "summary"),
        text(members, "found"),
        text(members, "steps"),
        text(members, "versions"),
        text(members, "disclosureWish"),
        text(members, "language"),
        list(members.get("attachments")).stream().map(Attached::of).toList(),
        text(members, "salt"));
    if (members.size() != 11) {
      throw new IllegalArgumentException("no report: it has a member that is not known");
    }
    return document;
  }

  private static String text(Map<String, Object> members, String name) {
    if (members.get(name) instanceof String text) return text;
    throw new IllegalArgumentException("no report: the text '%s' is missing".formatted(name));
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof List<?> list) return list;
    throw new IllegalArgumentException("no report: the list 'attachments' is missing");
  }

  @SuppressWarnings("unchecked") // maps that were read have texts as keys
  private static Map<String, Object> object(Object value) {
    if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
    throw new IllegalArgumentException("no report: an attachment is no object");
  }

  @Override
  public String toString() {
    return "the document of a report";
  }
}
