package org.assay.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assay.law.ClauseId;
import org.assay.law.evaluation.Attestation;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.law.input.Spelling;
import org.assay.law.input.Wording;
import org.assay.product.DossierAttestations.Subject;

/// Reads the top-level fact `attestations`. The facts themselves were checked against the
/// vocabulary before; here it is whether they make sense together.
final class AttestationReader {

  private static final String ATTESTATIONS = "attestations";
  private static final Map<String, Attestation.Outcome> OUTCOMES =
      Map.of("met", Attestation.Outcome.MET, "not-met", Attestation.Outcome.NOT_MET);

  private final Facts facts;
  private final Set<String> clauses;
  private final Problems problems;
  private final Map<Subject, NavigableMap<LocalDate, Attestation>> bySubject = new HashMap<>();
  private final List<Attestation> all = new ArrayList<>();

  private AttestationReader(Facts facts, Set<String> clauses, Problems problems) {
    this.facts = facts;
    this.clauses = clauses;
    this.problems = problems;
  }

  /// `clauses` are the ids that there are; when it is empty, only their form is checked.
  static DossierAttestations read(Facts facts, Set<String> clauses, Problems problems) {
    var reader = new AttestationReader(facts, clauses, problems);
    facts.root().each(ATTESTATIONS).forEach(reader::read);
    return new DossierAttestations(reader.bySubject, reader.all);
  }

  /// A field that is missing here is one that was reported already.
  private void read(FactValue.Fields stated) {
    var clause = stated.field("clause").flatMap(this::clauseId);
    var of = of(stated);
    var outcome = stated.text("outcome").flatMap(word -> Optional.ofNullable(OUTCOMES.get(word)));
    var on = stated.date("on");
    if (clause.isPresent() && of.isPresent() && outcome.isPresent() && on.isPresent()) {
      add(
          new Subject(clause.get(), of.get()),
          attestation(stated, clause.get(), outcome.get(), on.get()));
    }
  }

  private static Attestation attestation(
      FactValue.Fields stated, ClauseId clause, Attestation.Outcome outcome, LocalDate on) {
    return new Attestation(
        clause,
        outcome,
        stated.text("name").orElse(""),
        stated.text("function").orElse(""),
        on,
        stated.text("why").orElse(""),
        stated.at());
  }

  private Optional<ClauseId> clauseId(FactValue clause) {
    var text = clause.seenByConditions().toString();
    if (!ClauseId.isWellFormed(text)) {
      problems.add(
          clause.at(),
          Wording.quoted(text),
          "a clause id, such as psti.sch1.3.4.e",
          "List the ids with: assay law list");
      return Optional.empty();
    }
    if (!clauses.isEmpty() && !clauses.contains(text)) {
      problems.add(
          clause.at(),
          Wording.quoted(text),
          "the id of a clause",
          Spelling.didYouMean(text, clauses, "List the ids with: assay law list"));
      return Optional.empty();
    }
    return Optional.of(new ClauseId(text));
  }

  /// The element it is about: empty only if it was reported.
  private Optional<FactPath> of(FactValue.Fields stated) {
    var of = stated.field("of");
    if (of.isEmpty()) {
      return Optional.of(new FactPath(""));
    }
    var path = of.get().seenByConditions().toString();
    if (facts.at(path).isEmpty()) {
      problems.add(
          of.get().at(),
          Wording.quoted(path),
          "an element of this dossier, such as credentials[0]",
          "Elements count from 0. Leave 'of' out to speak of the whole product.");
      return Optional.empty();
    }
    return Optional.of(new FactPath(path));
  }

  private void add(Subject subject, Attestation attestation) {
    var first = bySubject
        .computeIfAbsent(subject, fresh -> new TreeMap<>())
        .putIfAbsent(attestation.on(), attestation);
    if (first == null) {
      all.add(attestation);
    } else {
      reportSecond(subject, attestation.at(), first.at());
    }
  }

  private void reportSecond(Subject subject, Position second, Position first) {
    problems.add(
        second,
        "a second attestation of " + subject.clause() + about(subject) + " of the same day",
        "one judgement on a clause on a day",
        "The first is in line " + first.line() + ": keep the one that holds.");
  }

  private static String about(Subject subject) {
    return subject.of().text().isEmpty() ? "" : " for " + subject.of();
  }
}
