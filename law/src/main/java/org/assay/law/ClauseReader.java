package org.assay.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.law.facts.FactType;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlFields;
import org.assay.law.input.YamlValue;

/// Reads clauses. A version states what it changes; what it leaves out it takes from the clause.
final class ClauseReader {

  private static final Map<String, ClauseKind> KINDS = words(ClauseKind.values(), ClauseKind::word);
  private static final Map<String, ClauseForm> FORMS = words(ClauseForm.values(), ClauseForm::word);
  private static final Map<String, Certainty> CERTAINTIES =
      words(Certainty.values(), Certainty::word);

  private final Regime regime;
  private final ConditionReader conditions;
  private final Map<String, FactType> variables;
  private final Problems problems;

  ClauseReader(
      Regime regime,
      ConditionReader conditions,
      Map<String, FactType> variables,
      Problems problems) {
    this.regime = regime;
    this.conditions = conditions;
    this.variables = variables;
    this.problems = problems;
  }

  private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(word, value -> value, (one, other) -> one, LinkedHashMap::new));
  }

  /// The clause, or nothing where problems were reported.
  Optional<Clause> read(YamlFields fields) {
    var id = ConditionReader.clauseId(fields, "id");
    var title = fields.text("title");
    var kind = fields.word("kind", KINDS);
    var form = fields.word("form", FORMS);
    var binds = roles(fields);
    var source = fields.fields("source", "a source").flatMap(this::citation);
    var see = see(fields);
    var reviewed = fields.date("reviewed");
    var base = content(fields, Optional.empty(), form.orElse(ClauseForm.INFORMATION));
    var versions = new ArrayList<ClauseVersion>();
    for (var value : fields.list("inForce")) {
      value
          .asFields("a version", problems)
          .flatMap(version -> version(version, base, form.orElse(ClauseForm.INFORMATION)))
          .ifPresent(versions::add);
    }
    overlaps(fields, versions);
    return fields.made(() -> new Clause(
        id.orElseThrow(),
        title,
        kind.orElseThrow(),
        form.orElseThrow(),
        binds,
        source.orElseThrow(),
        see,
        reviewed,
        versions,
        fields.at()));
  }

  private Set<Role> roles(YamlFields fields) {
    var roles = new LinkedHashSet<Role>();
    for (var word : fields.optionalTexts("binds")) {
      regime
          .role(word)
          .ifPresentOrElse(
              roles::add,
              () -> fields.problem(
                  "binds",
                  "'" + word + "'",
                  "roles of " + regime.id() + ": " + listed(regime.roles().keySet()),
                  "Use one of these words."));
    }
    return roles;
  }

  private Set<Territory> territories(YamlFields fields) {
    var territories = new LinkedHashSet<Territory>();
    for (var code : fields.optionalTexts("territory")) {
      regime
          .territory(code)
          .ifPresentOrElse(
              territories::add,
              () -> fields.problem(
                  "territory",
                  "'" + code + "'",
                  "territories of " + regime.id() + ": "
                      + listed(regime.territories().keySet()),
                  "Use one of these codes."));
    }
    return territories;
  }

  private static String listed(Set<?> words) {
    return words.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private Optional<Citation> citation(YamlFields fields) {
    var citation = fields.text("citation");
    var href = fields.text("href");
    if (!href.isEmpty() && !href.matches("https?://[^\\s]+")) {
      fields.problem(
          "href",
          "'" + href + "'",
          "the address of the official text, https://…",
          "Correct the address.");
    }
    return fields.made(() -> new Citation(citation, URI.create(href)));
  }

  private List<ClauseId> see(YamlFields fields) {
    var see = new ArrayList<ClauseId>();
    for (var text : fields.optionalTexts("see")) {
      if (ClauseId.isWellFormed(text)) {
        see.add(new ClauseId(text));
      } else {
        fields.problem(
            "see", "'" + text + "'", "a clause id such as psti.sch1.1.3.c", "Correct the id.");
      }
    }
    return see;
  }

  private Optional<ClauseVersion> version(YamlFields fields, Content base, ClauseForm form) {
    var from = fields.date("from");
    var until = fields.optionalDate("until");
    var by = fields.text("by");
    if (until.isPresent() && until.get().isBefore(from)) {
      fields.problem(
          "until",
          until.get().toString(),
          "a day not before " + from,
          "`until` is the last day in force.");
    }
    var content = content(fields, Optional.of(base), form);
    complete(fields, content);
    return fields.made(() -> content.version(from, until, by));
  }

  private Content content(YamlFields fields, Optional<Content> base, ClauseForm form) {
    var given = territories(fields);
    return new Content(
        fields.has("territory")
            ? given
            : base.map(Content::territories).orElse(regime.territories().keySet()),
        fields.truth("dormant", base.map(Content::dormant).orElse(false)),
        fields.optionalText("meaning").or(() -> base.flatMap(Content::meaning)),
        fields.has("evidence")
            ? fields.optionalTexts("evidence")
            : base.map(Content::evidence).orElse(List.of()),
        fields.optionalText("limits").or(() -> base.flatMap(Content::limits)),
        fields.optionalWord("certainty", CERTAINTIES).or(() -> base.flatMap(Content::certainty)),
        condition(fields, "applies", form == ClauseForm.DUTY)
            .or(() -> base.flatMap(Content::applies)),
        condition(
                fields,
                form == ClauseForm.DUTY ? "requires" : "holds",
                form != ClauseForm.INFORMATION)
            .or(() -> base.flatMap(Content::condition)));
  }

  private Optional<Condition> condition(YamlFields fields, String key, boolean allowed) {
    return allowed ? fields.optional(key).flatMap(this::condition) : Optional.empty();
  }

  private Optional<Condition> condition(YamlValue value) {
    return conditions.read(value, variables);
  }

  private static void complete(YamlFields fields, Content content) {
    if (!fields.sound()) {
      return;
    }
    if (content.meaning().isEmpty()) {
      fields.problem(
          "meaning",
          "a clause without 'meaning'",
          "what it says, in our own words",
          "Add `meaning:`.");
    }
    if (content.condition().isPresent() && content.limits().isEmpty()) {
      fields.problem(
          "limits", "a condition without 'limits'", "what the check cannot see", "Add `limits:`.");
    }
    if (content.applies().isPresent() && content.condition().isEmpty()) {
      fields.problem(
          "applies",
          "'applies' without a condition",
          "`requires:` beside it",
          "Add `requires:` or drop `applies:`.");
    }
  }

  private static void overlaps(YamlFields fields, List<ClauseVersion> versions) {
    for (int next = 1; next < versions.size(); next++) {
      var before = versions.get(next - 1);
      var after = versions.get(next);
      if (before.until().isEmpty() || !before.until().get().isBefore(after.from())) {
        fields.problem(
            "inForce",
            "a version from %s that overlaps the one before it (from %s until %s)"
                .formatted(
                    after.from(),
                    before.from(),
                    before.until().map(LocalDate::toString).orElse("now")),
            "versions in order of their dates, each ending before the next begins",
            "Give the earlier version `until: " + after.from().minusDays(1) + "`.");
      }
    }
  }

  /// What a clause says, as far as stated.
  private record Content(
      Set<Territory> territories,
      boolean dormant,
      Optional<String> meaning,
      List<String> evidence,
      Optional<String> limits,
      Optional<Certainty> certainty,
      Optional<Condition> applies,
      Optional<Condition> condition) {

    ClauseVersion version(LocalDate from, Optional<LocalDate> until, String by) {
      return new ClauseVersion(
          from,
          until,
          by,
          territories,
          dormant,
          meaning.orElseThrow(),
          evidence,
          limits.orElse(""),
          certainty.orElse(Certainty.READ),
          applies,
          condition);
    }
  }
}
