package org.assay.server.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.server.pages.ProofPart;
import org.assay.server.pages.Status;

/// An assessment as a page shows it.
///
/// @param answer the answer in a sentence
/// @param contradictions what the dossier declares and a measurement contradicts
/// @param ways what would decide or change the answer: for each clause the ways, each with what
///     would all have to be so
record AssessmentPage(
    String answer,
    String territory,
    String role,
    Status verdict,
    List<Requirement> requirements,
    List<String> contradictions,
    List<Prospect> ways,
    List<ProofPart> scope,
    List<ProofPart> proof) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// A requirement with its routes.
  record Requirement(String title, Status verdict, List<ProofPart> routes) {}

  /// What would change the answer on a clause.
  record Prospect(String clause, String would, List<List<Change>> ways, int more) {}

  /// One thing that would have to be so, in the words of its clause, and what is so now.
  record Change(String says, String clause, List<String> now) {}

  static AssessmentPage of(byte[] json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an assessment cannot be read", broken);
    } catch (IOException broken) {
      throw new IllegalStateException("an assessment cannot be read", broken);
    }
  }

  private static AssessmentPage of(JsonNode json) {
    var tree = new ProofTree(json);
    var proof = new ArrayList<ProofPart>();
    json.path("answers")
        .forEach(answer -> proof.add(tree.clause(answer.path("clause").asText(), true)));
    var question = json.path("question");
    return new AssessmentPage(
        json.path("answer").asText(),
        question.path("territory").path("name").asText(),
        question.path("role").path("name").asText(),
        Verdicts.status(json.path("verdict").asText()),
        requirements(json),
        contradictions(json),
        prospects(json),
        List.of(tree.clause(json.path("scope").path("clause").asText(), false)),
        proof);
  }

  private static List<Requirement> requirements(JsonNode json) {
    var requirements = new ArrayList<Requirement>();
    for (var requirement : json.path("requirements")) {
      var tree = new ProofTree(json);
      var routes = new ArrayList<ProofPart>();
      requirement
          .path("routes")
          .forEach(route -> routes.add(tree.clause(route.path("clause").asText(), false)));
      requirements.add(new Requirement(
          requirement.path("title").asText(),
          Verdicts.status(requirement.path("verdict").asText()),
          routes));
    }
    return requirements;
  }

  private static List<String> contradictions(JsonNode json) {
    var found = new ArrayList<String>();
    json.path("contradictions")
        .forEach(one -> found.add("%s (%s): %s"
            .formatted(
                one.path("fact").asText(),
                one.path("place").asText(),
                one.path("said").asText())));
    return found;
  }

  private static List<Prospect> prospects(JsonNode json) {
    var prospects = new ArrayList<Prospect>();
    for (var prospect : json.path("prospects")) {
      var ways = new ArrayList<List<Change>>();
      for (var way : prospect.path("ways")) {
        var changes = new ArrayList<Change>();
        way.forEach(change -> changes.add(change(change)));
        ways.add(changes);
      }
      prospects.add(new Prospect(
          prospect.path("clause").asText(),
          prospect.path("would").asText(),
          ways,
          prospect.path("more").asInt()));
    }
    return prospects;
  }

  private static Change change(JsonNode change) {
    var now = new ArrayList<String>();
    change.path("now").forEach(detail -> now.add(detail.path("text").asText()));
    return new Change(
        (change.path("so").asBoolean() ? "" : "no longer: ")
            + change.path("says").asText(),
        change.path("clause").asText(),
        now);
  }
}
