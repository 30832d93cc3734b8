package org.assay.server.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.server.pages.ProofPart;

/// The proof of an assessment (`assay-assessment/1`) as nested parts of a page. It is read from
/// what was kept, so that an assessment under an earlier law reads as it did then.
final class ProofTree {

  // What lies deeper is opened by whoever wants to read it.
  private static final int OPENED = 2;

  private final Map<String, JsonNode> clauses = new LinkedHashMap<>();
  private final Set<String> shown = new HashSet<>();
  private int depth;

  ProofTree(JsonNode assessment) {
    assessment.path("clauses").forEach(clause -> clauses.put(clause.path("id").asText(), clause));
  }

  /// A clause with its whole proof; one that was shown before comes without.
  ProofPart clause(String id, boolean open) {
    var clause = clauses.get(id);
    if (clause == null) {
      return new ProofPart(Verdicts.status("undetermined"), id, id, "", false, List.of());
    }
    boolean first = shown.add(id);
    var parts = new ArrayList<ProofPart>();
    depth++;
    if (first && clause.has("applies")) {
      parts.add(heading("When it applies", clause.path("applies")));
    }
    if (first && clause.has("proof")) parts.add(proof(clause.path("proof")));
    depth--;
    return new ProofPart(
        Verdicts.status(clause.path("verdict").asText()),
        clause.path("title").asText(),
        clause.path("citation").asText(id),
        first ? why(clause) : "Shown above.",
        open && depth < OPENED && !parts.isEmpty(),
        parts);
  }

  private static String why(JsonNode clause) {
    var meaning = clause.path("version").path("meaning").asText("");
    var limits = clause.path("version").path("limits").asText("");
    var why = clause.path("why").asText("");
    var words = new StringBuilder(meaning);
    if (!why.isEmpty()) words.append(" Not asked: ").append(why).append('.');
    if (!limits.isEmpty()) words.append(" Not seen by this check: ").append(limits);
    return words.toString().strip();
  }

  private ProofPart heading(String words, JsonNode proof) {
    return part(proof, words, "", List.of(proof(proof)));
  }

  private ProofPart proof(JsonNode proof) {
    depth++;
    try {
      return deeper(proof);
    } finally {
      depth--;
    }
  }

  private ProofPart deeper(JsonNode proof) {
    return switch (proof.path("type").asText()) {
      case "all" -> part(proof, says(proof, "All of these"), "", parts(proof.path("parts")));
      case "any" ->
        part(proof, says(proof, "At least one of these"), "", parts(proof.path("parts")));
      case "not" -> part(proof, says(proof, "Not this"), "", List.of(proof(proof.path("part"))));
      case "if" -> conditional(proof);
      case "every", "some" -> quantified(proof);
      case "clause" -> clause(proof.path("clause").asText(), isOpen(proof));
      case "declared" -> part(proof, says(proof, ""), facts(proof), List.of());
      case "measured" -> part(proof, says(proof, ""), measured(proof), List.of());
      case "attested" -> part(proof, says(proof, ""), attested(proof), List.of());
      case String other -> part(proof, says(proof, other), "", List.of());
    };
  }

  private static boolean isOpen(JsonNode proof) {
    return !proof.path("truth").asText().equals("true");
  }

  private ProofPart part(JsonNode proof, String words, String why, List<ProofPart> parts) {
    return new ProofPart(
        Verdicts.truth(proof.path("truth").asText()),
        words,
        "",
        why,
        isOpen(proof) && depth <= OPENED && !parts.isEmpty(),
        parts);
  }

  private static String says(JsonNode proof, String otherwise) {
    var says = proof.path("says").asText("");
    return says.isEmpty() ? otherwise : says;
  }

  private List<ProofPart> parts(JsonNode proofs) {
    var parts = new ArrayList<ProofPart>();
    proofs.forEach(proof -> parts.add(proof(proof)));
    return parts;
  }

  private ProofPart conditional(JsonNode proof) {
    var parts = new ArrayList<ProofPart>();
    parts.add(heading("Where this is so", proof.path("given")));
    if (proof.has("then")) parts.add(heading("this has to be so", proof.path("then")));
    return part(proof, says(proof, "A condition"), "", parts);
  }

  private ProofPart quantified(JsonNode proof) {
    var parts = new ArrayList<ProofPart>();
    for (var element : proof.path("elements")) {
      if (!element.has("proof")) continue;
      var inner = element.path("proof");
      parts.add(part(inner, element.path("label").asText(), "", List.of(proof(inner))));
    }
    return part(proof, says(proof, proof.path("list").asText()), missing(proof), parts);
  }

  private static String facts(JsonNode proof) {
    var words = new ArrayList<String>();
    for (var fact : proof.path("facts")) {
      var place = fact.path("place");
      var where = place.isMissingNode()
          ? ""
          : " (%s, line %d)"
              .formatted(place.path("file").asText(), place.path("line").asInt());
      words.add(
          "%s is %s%s".formatted(fact.path("fact").asText(), value(fact.path("value")), where));
    }
    var missing = missing(proof);
    if (!missing.isEmpty()) words.add(missing);
    return String.join("; ", words);
  }

  private static String value(JsonNode value) {
    var text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private static String missing(JsonNode proof) {
    var words = new ArrayList<String>();
    for (var fact : proof.path("missing")) {
      words.add("nobody has said %s (%s)"
          .formatted(fact.path("tells").asText(), fact.path("fact").asText()));
    }
    return String.join("; ", words);
  }

  private static String measured(JsonNode proof) {
    return "Measured: " + proof.path("said").asText() + files(proof) + attested(proof);
  }

  private static String files(JsonNode proof) {
    var files = new ArrayList<String>();
    proof.path("evidence").forEach(file -> files.add(file.path("file").asText()));
    return files.isEmpty() ? "" : " [" + String.join(", ", files) + "]";
  }

  private static String attested(JsonNode proof) {
    var given = proof.path("attestation");
    return given.isMissingNode()
        ? ""
        : " Attested by %s, %s, on %s: %s"
            .formatted(
                given.path("name").asText(),
                given.path("function").asText(),
                given.path("on").asText(),
                given.path("why").asText());
  }
}
