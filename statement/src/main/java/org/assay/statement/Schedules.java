package org.assay.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.law.Territory;
import org.assay.law.input.Problems;

/// What SI 2023/1007 names for the statement's declarations: the requirements of Schedule 1, the
/// conditions of Schedule 2, and the standards and labels that these conditions rest on. Read from
/// `schedules.json`, where each value has its source.
record Schedules(
    Map<Territory, String> territories,
    List<Requirement> requirements,
    List<Standard> standards,
    List<Label> labels,
    List<Condition> conditions) {

  /// A requirement of Schedule 1; `alwaysApplies` gives the reason where there can be no product to
  /// which it does not.
  record Requirement(ClauseId id, String title, String citation, Optional<String> alwaysApplies) {}

  record Standard(String number, String title, ClauseId clause, List<Edition> editions) {
    Optional<Edition> edition(String version) {
      return editions.stream()
          .filter(edition -> edition.version().equals(version))
          .findFirst();
    }

    Edition named() {
      return editions.stream().filter(Edition::named).findFirst().orElseThrow();
    }
  }

  /// `named`: the one that the Regulations name.
  record Edition(String version, String issued, boolean named) {}

  record Label(String scheme, String title, String defined, ClauseId statementDutyCondition) {}

  /// A condition rests on a standard or on a label.
  record Condition(
      ClauseId id,
      ClauseId requirement,
      String citation,
      LocalDate from,
      Optional<String> standard,
      Optional<String> provisions,
      Optional<String> label) {}

  private static final class Loaded {
    private static final Schedules SCHEDULES = load();
  }

  static Schedules ofTheRegulations() {
    return Loaded.SCHEDULES;
  }

  /// The name of a territory.
  ///
  /// @throws IllegalArgumentException if the Regulations know no such territory
  String territory(Territory territory) {
    var name = territories.get(territory);
    if (name == null) {
      throw new IllegalArgumentException(
          "'%s' is not a territory of the Regulations".formatted(territory));
    }
    return name;
  }

  Optional<Requirement> requirement(ClauseId id) {
    return requirements.stream()
        .filter(requirement -> requirement.id().equals(id))
        .findFirst();
  }

  Optional<Standard> standard(String number) {
    return standards.stream()
        .filter(standard -> standard.number().equals(number))
        .findFirst();
  }

  Optional<Label> label(String scheme) {
    return labels.stream().filter(label -> label.scheme().equals(scheme)).findFirst();
  }

  Optional<Condition> condition(ClauseId id) {
    return conditions.stream().filter(condition -> condition.id().equals(id)).findFirst();
  }

  /// The conditions for one requirement that rest on a standard, or those that rest on a label.
  List<Condition> conditionsFor(ClauseId requirement, boolean onStandard) {
    return conditions.stream()
        .filter(condition -> condition.requirement().equals(requirement))
        .filter(condition -> condition.standard().isPresent() == onStandard)
        .toList();
  }

  private static Schedules load() {
    var problems = new Problems();
    var file = JsonMembers.of(JsonFile.read("schedules.json", bytes(), problems), problems);
    file.date("reviewed");
    var schedules = new Schedules(
        file.objects("territories", Schedules::territory).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        file.objects("requirements", Schedules::requirement),
        file.objects("standards", Schedules::standard),
        file.objects("labels", Schedules::label),
        file.objects("conditions", Schedules::condition));
    file.refuseOthers();
    problems.throwIfAny();
    return schedules;
  }

  private static byte[] bytes() {
    try (var in = Schedules.class.getResourceAsStream("schedules.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map.Entry<Territory, String> territory(JsonMembers members) {
    return Map.entry(new Territory(required(members, "code")), required(members, "name"));
  }

  private static Requirement requirement(JsonMembers members) {
    return new Requirement(
        clause(members, "id"),
        required(members, "title"),
        required(members, "citation"),
        Optional.ofNullable(members.text("alwaysApplies")));
  }

  private static Standard standard(JsonMembers members) {
    return new Standard(
        required(members, "number"),
        required(members, "title"),
        clause(members, "clause"),
        editions(members));
  }

  private static List<Edition> editions(JsonMembers members) {
    var named = edition(members.object("named"), true);
    var others = members.objects("others", other -> edition(other, false));
    return Stream.concat(Stream.of(named), others.stream()).toList();
  }

  private static Edition edition(JsonMembers members, boolean named) {
    required(members, "source");
    return new Edition(required(members, "version"), required(members, "issued"), named);
  }

  private static Label label(JsonMembers members) {
    required(members, "source");
    return new Label(
        required(members, "scheme"),
        required(members, "title"),
        required(members, "defined"),
        clause(members, "statementDutyCondition"));
  }

  private static Condition condition(JsonMembers members) {
    return new Condition(
        clause(members, "id"),
        clause(members, "requirement"),
        required(members, "citation"),
        Objects.requireNonNull(members.date("from")),
        Optional.ofNullable(members.text("standard")),
        Optional.ofNullable(members.text("provisions")),
        Optional.ofNullable(members.text("label")));
  }

  private static ClauseId clause(JsonMembers members, String member) {
    return new ClauseId(required(members, member));
  }

  private static String required(JsonMembers members, String member) {
    return Objects.requireNonNull(members.text(member), member);
  }
}
