package org.assay.law.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.ClauseId;
import org.assay.law.ClauseVersion;
import org.assay.law.Condition;
import org.assay.law.Law;
import org.assay.law.Scope;
import org.assay.law.Truth;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.law.input.Position;

/// Answers clauses for one matter and one question, in Kleene's three-valued logic, keeping the
/// whole proof: every part of a condition is evaluated, also where another part has already
/// decided.
///
/// The answer follows from the law, the facts, the observations, the attestations and the
/// question alone. A [Law] may be used by many threads; an evaluator belongs to one.
public final class Evaluator {

  private static final Position ASKED = new Position("the question", 1, 1);

  private final Law law;
  private final Question question;
  private final Matter matter;
  private final Scope outermost;
  private final Map<ClauseId, ClauseFinding> found = new LinkedHashMap<>();

  private Evaluator(Law law, Question question, Matter matter) {
    this.law = law;
    this.question = question;
    this.matter = matter;
    this.outermost = outermost(matter.facts(), question);
  }

  /// Evaluates the clauses and all that they refer to.
  ///
  /// @throws IllegalArgumentException when the law has no such clause
  public static Evaluation evaluate(
      Law law, Question question, Matter matter, List<ClauseId> clauses) {
    var evaluator = new Evaluator(law, question, matter);
    var asked = new LinkedHashMap<ClauseId, ClauseFinding>();
    for (var id : clauses) {
      asked.put(id, evaluator.finding(id));
    }
    return new Evaluation(question, asked, evaluator.found);
  }

  private static Scope outermost(Facts facts, Question question) {
    var variables = new HashMap<String, Optional<FactValue>>();
    facts
        .schema()
        .root()
        .fields()
        .keySet()
        .forEach(key -> variables.put(key, facts.root().field(key)));
    var territory = question.territory().code();
    variables.put("on", Optional.of(FactValue.Single.date(question.on(), ASKED)));
    variables.put(
        "territory", Optional.of(new FactValue.Single(FactType.Scalar.TEXT, territory, ASKED)));
    return Scope.outermost(variables);
  }

  private ClauseFinding finding(ClauseId id) {
    var known = found.get(id);
    if (known == null) {
      known = decide(law.clause(id));
      found.put(id, known);
    }
    return known;
  }

  private ClauseFinding decide(Clause clause) {
    var version = clause.on(question.on());
    if (version.isEmpty()) {
      return notAsked(clause, version, notInForce(clause));
    }
    if (version.get().dormant()) {
      return notAsked(clause, version, "dormant: nothing fills this power or duty");
    }
    if (!version.get().territories().contains(question.territory())) {
      return notAsked(clause, version, "does not extend to " + question.territory());
    }
    if (version.get().condition().isEmpty()) {
      return notAsked(clause, version, "asks nothing that is decided here");
    }
    return clause.form() == ClauseForm.DUTY
        ? duty(clause, version.get())
        : definition(clause, version.get());
  }

  private String notInForce(Clause clause) {
    return clause.versions().stream()
        .filter(version -> version.from().isAfter(question.on()))
        .findFirst()
        .map(next -> "not in force on %s; in force from %s".formatted(question.on(), next.from()))
        .orElse("no longer in force on " + question.on());
  }

  private static ClauseFinding notAsked(
      Clause clause, Optional<ClauseVersion> version, String why) {
    boolean duty = clause.form() == ClauseForm.DUTY || clause.form() == ClauseForm.INFORMATION;
    return new ClauseFinding(
        clause,
        version,
        duty ? Verdict.NOT_APPLICABLE : Verdict.NOT_MET,
        Truth.of(duty),
        Optional.empty(),
        Optional.empty(),
        why);
  }

  private ClauseFinding definition(Clause clause, ClauseVersion version) {
    var proof = prove(version.condition().orElseThrow(), clause, outermost, new FactPath(""));
    return new ClauseFinding(
        clause,
        Optional.of(version),
        verdict(proof.truth()),
        proof.truth(),
        Optional.empty(),
        Optional.of(proof),
        "");
  }

  private ClauseFinding duty(Clause clause, ClauseVersion version) {
    var applies =
        version.applies().map(condition -> prove(condition, clause, outermost, new FactPath("")));
    if (applies.isPresent() && applies.get().truth() == Truth.FALSE) {
      return new ClauseFinding(
          clause,
          Optional.of(version),
          Verdict.NOT_APPLICABLE,
          Truth.TRUE,
          applies,
          Optional.empty(),
          "");
    }
    var proof = prove(version.condition().orElseThrow(), clause, outermost, new FactPath(""));
    var bites = applies.map(Proof::truth).orElse(Truth.TRUE);
    var verdict = bites == Truth.UNKNOWN ? Verdict.UNDETERMINED : verdict(proof.truth());
    return new ClauseFinding(
        clause,
        Optional.of(version),
        verdict,
        bites.not().or(proof.truth()),
        applies,
        Optional.of(proof),
        "");
  }

  private static Verdict verdict(Truth truth) {
    return switch (truth) {
      case TRUE -> Verdict.MET;
      case FALSE -> Verdict.NOT_MET;
      case UNKNOWN -> Verdict.UNDETERMINED;
    };
  }

  private Proof prove(Condition condition, Clause clause, Scope scope, FactPath about) {
    return switch (condition) {
      case Condition.All all -> {
        var parts = proveEach(all.parts(), clause, scope, about);
        yield new Proof.All(conjunction(parts), all.says(), parts);
      }
      case Condition.Any any -> {
        var parts = proveEach(any.parts(), clause, scope, about);
        yield new Proof.Any(disjunction(parts), any.says(), parts);
      }
      case Condition.Not not -> {
        var part = prove(not.part(), clause, scope, about);
        yield new Proof.Not(part.truth().not(), not.says(), part);
      }
      case Condition.When when -> when(when, clause, scope, about);
      case Condition.Quantified quantified -> quantified(quantified, clause, scope);
      case Condition.Reference reference ->
        new Proof.OfClause(reference.says(), finding(reference.clause()));
      case Condition.Declared declared -> {
        var result = declared.expression().evaluate(scope);
        yield new Proof.Declared(
            result.truth(),
            declared.says(),
            declared.expression().text(),
            result.read(),
            result.missing());
      }
      case Condition.Measured measured -> measured(measured, clause, scope);
      case Condition.Attested attested -> {
        var attestation = matter.attestations().of(clause.id(), about, question.on());
        yield new Proof.Attested(
            truth(attestation), attested.says(), clause.id(), about, attestation);
      }
    };
  }

  private List<Proof> proveEach(
      List<Condition> conditions, Clause clause, Scope scope, FactPath about) {
    var parts = new ArrayList<Proof>(conditions.size());
    for (var condition : conditions) {
      parts.add(prove(condition, clause, scope, about));
    }
    return parts;
  }

  private static Truth conjunction(List<Proof> parts) {
    var truth = Truth.TRUE;
    for (var part : parts) {
      truth = truth.and(part.truth());
    }
    return truth;
  }

  private static Truth disjunction(List<Proof> parts) {
    var truth = Truth.FALSE;
    for (var part : parts) {
      truth = truth.or(part.truth());
    }
    return truth;
  }

  private Proof when(Condition.When when, Clause clause, Scope scope, FactPath about) {
    var given = prove(when.given(), clause, scope, about);
    if (given.truth() == Truth.FALSE) {
      return new Proof.When(Truth.TRUE, when.says(), given, Optional.empty());
    }
    var then = prove(when.then(), clause, scope, about);
    return new Proof.When(
        given.truth().not().or(then.truth()), when.says(), given, Optional.of(then));
  }

  private Proof quantified(Condition.Quantified condition, Clause clause, Scope scope) {
    boolean every = condition.quantifier() == Condition.Quantifier.EVERY;
    var list = scope.follow(condition.list());
    if (!(list.value() instanceof FactValue.Items items)) {
      return new Proof.Quantified(
          Truth.UNKNOWN,
          condition.says(),
          condition.quantifier(),
          list.path(),
          List.of(),
          Optional.of(list.path()));
    }
    var truth = Truth.of(every);
    var elements = new ArrayList<Proof.Element>(items.items().size());
    for (int index = 0; index < items.items().size(); index++) {
      var path = list.path().element(index);
      var value = items.items().get(index);
      var inner = scope.with(condition.variable(), value, path);
      var where = condition.where().map(filter -> prove(filter, clause, inner, path));
      var asked = where.map(Proof::truth).orElse(Truth.TRUE);
      if (asked == Truth.FALSE) {
        elements.add(new Proof.Element(path, label(value, path), where, Optional.empty()));
        continue;
      }
      var proof = prove(condition.holds(), clause, inner, path);
      elements.add(new Proof.Element(path, label(value, path), where, Optional.of(proof)));
      truth = every ? truth.and(asked.not().or(proof.truth())) : truth.or(asked.and(proof.truth()));
    }
    return new Proof.Quantified(
        truth, condition.says(), condition.quantifier(), list.path(), elements, Optional.empty());
  }

  private static String label(FactValue value, FactPath path) {
    if (value instanceof FactValue.Fields fields
        && fields.known().get("name") instanceof FactValue.Single name) {
      return name.text();
    }
    return value instanceof FactValue.Single single ? single.text() : path.text();
  }

  private Proof measured(Condition.Measured condition, Clause clause, Scope scope) {
    var element = condition.of().map(scope::pathOf).orElse(new FactPath(""));
    var observation = matter.observations().of(condition.check(), element);
    var attestation = condition.attestable()
        ? matter.attestations().of(clause.id(), element, question.on())
        : Optional.<Attestation>empty();
    var truth = switch (observation) {
      case Observation.Held held -> Truth.TRUE;
      case Observation.Failed failed -> Truth.FALSE;
      case Observation.CannotTell cannotTell -> truth(attestation);
    };
    return new Proof.Measured(
        truth,
        condition.says(),
        condition.check(),
        element,
        observation,
        condition.attestable(),
        clause.id(),
        attestation);
  }

  /// A judgement says nothing of a day before it was given.
  private Truth truth(Optional<Attestation> attestation) {
    return attestation
        .filter(given -> !given.on().isAfter(question.on()))
        .map(given -> Truth.of(given.outcome() == Attestation.Outcome.MET))
        .orElse(Truth.UNKNOWN);
  }
}
