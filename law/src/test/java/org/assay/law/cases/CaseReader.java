package org.assay.law.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.law.ClauseId;
import org.assay.law.ClauseVersion;
import org.assay.law.Law;
import org.assay.law.LawFiles;
import org.assay.law.Territory;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.Facts;
import org.assay.law.facts.FactsReader;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlFields;
import org.assay.law.input.YamlList;
import org.assay.law.input.YamlMap;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlValue;

/// Reads the cases that stand beside the clauses.
final class CaseReader {

  private static final Map<String, Attestation.Outcome> OUTCOMES =
      Map.of("met", Attestation.Outcome.MET, "not-met", Attestation.Outcome.NOT_MET);

  private final Law law;
  private final LawFiles files;
  private final Problems problems = new Problems();

  CaseReader(Law law, LawFiles files) {
    this.law = law;
    this.files = files;
  }

  /// All cases of all packs.
  List<ClauseCase> read() {
    var cases = new ArrayList<ClauseCase>();
    for (var regime : fields("index.yaml").optionalList("regimes")) {
      for (var file : regime.asFields("a regime", problems).orElseThrow().optionalTexts("cases")) {
        cases.addAll(cases(fields(file)));
      }
    }
    problems.throwIfAny();
    return cases;
  }

  private YamlFields fields(String file) {
    var text = new String(files.bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    return YamlReader.read(file, text, problems)
        .flatMap(value -> value.asFields("cases", problems))
        .orElseThrow(problems::exception);
  }

  private List<ClauseCase> cases(YamlFields file) {
    var given = file.optionalFields("given", "what all cases start from");
    var facts = given.flatMap(fields -> fields.optional("facts"));
    var observed = given.map(this::observed).orElse(Map.of());
    given.ifPresent(YamlFields::done);
    var cases = file.each("cases", "a case", fields -> read(fields, facts, observed));
    file.done();
    return cases;
  }

  private Optional<ClauseCase> read(
      YamlFields fields, Optional<YamlValue> given, Map<String, Observation> givenObserved) {
    var clause = fields.text("clause");
    var name = fields.text("name");
    var on = fields.optionalDate("on").orElseGet(this::newestDay);
    var territory = new Territory(fields.optionalText("territory").orElse("GB"));
    var merged = merged(fields, given);
    var facts = FactsReader.read(merged, law.facts(), problems);
    var observed = new LinkedHashMap<>(givenObserved);
    observed.putAll(observed(fields));
    var expect = fields.word("expect", Expectation.WORDS);
    var missing = fields.optionalTexts("missing");
    if (ClauseId.isWellFormed(clause) && law.find(new ClauseId(clause)).isEmpty()) {
      fields.problem("clause", "'" + clause + "'", "a clause of the law", "Correct the id.");
    }
    return fields.made(() -> made(
        name,
        clause,
        on,
        territory,
        facts.orElseThrow(),
        observed,
        merged,
        expect.orElseThrow(),
        missing));
  }

  private ClauseCase made(
      String name,
      String clause,
      LocalDate on,
      Territory territory,
      Facts facts,
      Map<String, Observation> observed,
      YamlMap merged,
      Expectation expect,
      List<String> missing) {
    return new ClauseCase(
        name,
        new ClauseId(clause),
        on,
        territory,
        facts,
        observed,
        attestations(merged),
        expect,
        missing);
  }

  private LocalDate newestDay() {
    return law.clauses().stream()
        .flatMap(clause -> clause.versions().stream())
        .map(ClauseVersion::from)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private YamlMap merged(YamlFields fields, Optional<YamlValue> given) {
    var own = fields.optional("facts");
    var entries = new ArrayList<YamlMap.Entry>();
    Set<String> replaced = new HashSet<>();
    own.ifPresent(value -> ((YamlMap) value).entries().forEach(entry -> {
      replaced.add(entry.key());
      entries.add(entry);
    }));
    given.ifPresent(value -> ((YamlMap) value)
        .entries().stream().filter(entry -> !replaced.contains(entry.key())).forEach(entries::add));
    return new YamlMap(entries, fields.at());
  }

  private Map<String, Observation> observed(YamlFields fields) {
    var observed = new LinkedHashMap<String, Observation>();
    fields
        .optionalFields("observed", "observations")
        .ifPresent(each -> each.entries()
            .forEach(entry -> each.fields(entry.key(), "an observation")
                .ifPresent(said -> observed.put(entry.key(), observation(said)))));
    return observed;
  }

  private static Observation observation(YamlFields fields) {
    if (fields.has("held")) {
      return new Observation.Held(fields.text("held"), List.of());
    }
    return fields.has("failed")
        ? new Observation.Failed(fields.text("failed"), List.of())
        : new Observation.CannotTell(fields.text("cannot-tell"));
  }

  private List<Attestation> attestations(YamlMap facts) {
    return facts.entry("attestations").map(YamlMap.Entry::value).stream()
        .filter(YamlList.class::isInstance)
        .flatMap(list -> ((YamlList) list).items().stream())
        .flatMap(value -> value.asFields("an attestation", problems).stream())
        .map(this::attestation)
        .collect(Collectors.toList());
  }

  private Attestation attestation(YamlFields fields) {
    return new Attestation(
        new ClauseId(fields.text("clause")),
        fields.word("outcome", OUTCOMES).orElseThrow(),
        fields.text("name"),
        fields.optionalText("function").orElse(""),
        fields.optionalDate("on").orElse(LocalDate.EPOCH),
        fields.optionalText("why").orElse(""),
        fields.at());
  }
}
