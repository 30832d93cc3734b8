package org.assay.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlFields;

/// Reads a regime file.
final class RegimeReader {

  private final Problems problems;

  RegimeReader(Problems problems) {
    this.problems = problems;
  }

  /// The regime, or nothing where problems were reported.
  Optional<Regime> read(YamlFields fields) {
    var id = fields.text("regime");
    var title = fields.text("title");
    var version = fields.text("version");
    var territories = names(fields, "territories", Territory::new);
    var roles = names(fields, "roles", Role::new);
    var scope = ConditionReader.clauseId(fields, "scope");
    var partyRoles = new LinkedHashMap<Role, ClauseId>();
    fields
        .optionalFields("partyRoles", "roles of parties")
        .ifPresent(map -> roleKeys(
            map,
            roles,
            (role, key) -> ConditionReader.clauseId(map, key)
                .ifPresent(clause -> partyRoles.put(role, clause))));
    var requirements = fields.each("requirements", "a requirement", this::requirement);
    var questions = new LinkedHashMap<Role, List<ClauseId>>();
    fields
        .fields("questions", "questions by role")
        .ifPresent(map -> roleKeys(map, roles, (role, key) -> questions.put(role, ids(map, key))));
    return fields.made(() -> new Regime(
        id,
        title,
        version,
        territories,
        roles,
        scope.orElseThrow(),
        partyRoles,
        requirements,
        questions));
  }

  private <T> Map<T, String> names(YamlFields fields, String key, Function<String, T> made) {
    var names = new LinkedHashMap<T, String>();
    fields.fields(key, "names").ifPresent(map -> {
      map.entries().forEach(entry -> names.put(made.apply(entry.key()), map.text(entry.key())));
      map.done();
    });
    return names;
  }

  private static void roleKeys(
      YamlFields map, Map<Role, String> roles, BiConsumer<Role, String> each) {
    for (var role : roles.keySet()) {
      if (map.has(role.word())) {
        each.accept(role, role.word());
      }
    }
    map.done();
  }

  private Optional<Regime.Requirement> requirement(YamlFields fields) {
    var id = fields.text("id");
    var title = fields.text("title");
    var direct = ConditionReader.clauseId(fields, "direct");
    var deemed = ids(fields, "deemed");
    return fields.made(() -> new Regime.Requirement(id, title, direct.orElseThrow(), deemed));
  }

  private List<ClauseId> ids(YamlFields fields, String key) {
    var ids = new ArrayList<ClauseId>();
    for (var value : fields.optionalList(key)) {
      value.asText(problems).ifPresent(text -> {
        if (ClauseId.isWellFormed(text)) {
          ids.add(new ClauseId(text));
        } else {
          problems.add(
              value.at(),
              "'" + text + "'",
              "a clause id such as psti.sch1.1.3.c",
              "Correct the id.");
        }
      });
    }
    return ids;
  }
}
