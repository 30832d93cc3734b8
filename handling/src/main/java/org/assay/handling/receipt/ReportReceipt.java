package org.assay.handling.receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.note.VerifierKey;

/// What shows for ever that a report was received, when, and what was promised: the entry of the
/// ledger and the proof that it is in it, under the signature of the office
/// (`docs/schemas/report-receipt.schema.json`). It says nothing of who reported or what.
///
/// @param office the address of the office that received it
/// @param logKey the key that the office signs its ledger with
/// @param entry the entry of the ledger, byte for byte (UTF-8)
/// @param proof that the entry is in the ledger (C2SP tlog-proof)
public record ReportReceipt(URI office, VerifierKey logKey, String entry, String proof) {

  /// The value of the member `schema`.
  public static final String SCHEMA = "urn:assay:report-receipt:1";

  /// The receipt for an entry.
  ///
  /// @param entry its bytes
  public static ReportReceipt of(URI office, VerifierKey logKey, byte[] entry, TlogProof proof) {
    return new ReportReceipt(
        office, logKey, new String(entry, StandardCharsets.UTF_8), proof.toString());
  }

  /// What the entry says.
  ///
  /// @throws IllegalArgumentException if it is no entry about a report
  public SecurityIssueReported reported() {
    if (LedgerEntry.read(entry.getBytes(StandardCharsets.UTF_8)).event()
        instanceof SecurityIssueReported reported) return reported;
    throw new IllegalArgumentException("the entry tells of something else than a report");
  }

  /// The receipt as a file: canonical JSON. What the entry says stands there once more for
  /// people.
  public byte[] bytes() {
    var members = new TreeMap<String, Object>(told(reported()));
    members.put("schema", SCHEMA);
    members.put("office", office.toString());
    members.put("logKey", logKey.toString());
    members.put("entry", entry);
    members.put("proof", proof);
    return CanonicalTexts.bytes(members);
  }

  private static Map<String, String> told(SecurityIssueReported reported) {
    return Map.of(
        "reportSha256", reported.report().hex(),
        "receivedAt", reported.receivedAt().toString(),
        "acknowledgeBy", reported.acknowledgeBy().toString(),
        "updateBy", reported.updateBy().toString());
  }

  /// Reads a receipt; nothing is verified by that but that it says of the entry what the entry
  /// says.
  ///
  /// @throws IllegalArgumentException if it is none, with a sentence that says why
  public static ReportReceipt read(byte[] json) {
    var members = CanonicalTexts.read(json);
    if (!SCHEMA.equals(members.get("schema"))) {
      throw new IllegalArgumentException(
          "no receipt: the member 'schema' is not '%s'".formatted(SCHEMA));
    }
    var receipt = new ReportReceipt(
        URI.create(text(members, "office")),
        VerifierKey.parse(text(members, "logKey")),
        text(members, "entry"),
        text(members, "proof"));
    told(receipt.reported()).forEach((name, value) -> {
      if (!value.equals(members.get(name))) {
        throw new IllegalArgumentException("no receipt: '%s' is '%s', but its entry says '%s'"
            .formatted(name, members.get(name), value));
      }
    });
    if (members.size() != 9) {
      throw new IllegalArgumentException("no receipt: it has a member that is not known");
    }
    return receipt;
  }

  private static String text(Map<String, Object> members, String name) {
    if (members.get(name) instanceof String text) return text;
    throw new IllegalArgumentException("no receipt: the text '%s' is missing".formatted(name));
  }
}
