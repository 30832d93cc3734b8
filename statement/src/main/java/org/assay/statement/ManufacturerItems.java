package org.assay.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.law.ClauseId;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.jspecify.annotations.Nullable;

/// Sch. 4 para. 1(1)(b): each manufacturer and its authorised representatives.
final class ManufacturerItems {

  private static final ClauseId REPRESENTATIVE = new ClauseId("psti.act.51");

  private final Findings findings;
  private final OpinionItems opinions;

  ManufacturerItems(Findings findings, @Nullable LocalDate issued) {
    this.findings = findings;
    this.opinions = new OpinionItems(findings, issued);
  }

  List<Manufacturer> of(List<Maker> drafts) {
    if (drafts.isEmpty()) {
      findings.problem(
          "manufacturers",
          "no manufacturer",
          "each manufacturer of the product",
          Schedule4.PARTIES);
    }
    var names = new HashSet<String>();
    var manufacturers = new ArrayList<Manufacturer>();
    for (var index = 0; index < drafts.size(); index++) {
      manufacturer("manufacturers[%d]".formatted(index), drafts.get(index), names)
          .ifPresent(manufacturers::add);
    }
    return manufacturers;
  }

  private Optional<Manufacturer> manufacturer(String item, Maker draft, Set<String> names) {
    var party = party(item, draft.person(), "manufacturer", names);
    var representatives = representatives(item + ".authorisedRepresentatives", draft);
    var opinion = opinions.of(item + ".opinion", draft.opinion());
    return party.map(known -> new Manufacturer(known, representatives, opinion));
  }

  private List<Party> representatives(String item, Maker draft) {
    var country = draft.person().country();
    var inUnitedKingdom =
        country != null && Country.isCode(country) && new Country(country).isUnitedKingdom();
    var drafts = draft.authorisedRepresentatives();
    if (drafts == null && !inUnitedKingdom) {
      findings.problem(
          item,
          "nothing",
          "each authorised representative, or an empty list if the manufacturer has none",
          Schedule4.PARTIES);
    }
    var representatives = parties(item, Objects.requireNonNullElse(drafts, List.of()));
    if (inUnitedKingdom && !representatives.isEmpty()) {
      findings.problem(
          item,
          "an authorised representative of a manufacturer in the United Kingdom",
          "one only for a manufacturer that is not established there",
          REPRESENTATIVE);
    }
    return representatives;
  }

  private List<Party> parties(String item, List<Person> drafts) {
    var names = new HashSet<String>();
    var parties = new ArrayList<Party>();
    for (var index = 0; index < drafts.size(); index++) {
      var here = "%s[%d]".formatted(item, index);
      party(here, drafts.get(index), "authorised representative", names).ifPresent(parties::add);
      refuseAbroad(here, drafts.get(index).country());
    }
    return parties;
  }

  private void refuseAbroad(String item, @Nullable String country) {
    if (country != null && Country.isCode(country) && !new Country(country).isUnitedKingdom()) {
      findings.problem(
          item + ".address.country",
          "an authorised representative in %s".formatted(new Country(country).englishName()),
          "one in the United Kingdom",
          REPRESENTATIVE);
    }
  }

  private Optional<Party> party(String item, Person draft, String role, Set<String> names) {
    var name =
        findings.line(item + ".name", draft.name(), "the name of the " + role, Schedule4.PARTIES);
    var lines = addressLines(item + ".address.lines", draft.addressLines(), role);
    var country = country(item + ".address.country", draft.country(), role);
    if (name != null && !names.add(name)) {
      findings.problem(
          item + ".name",
          "'%s' for the second time".formatted(name),
          "each %s once".formatted(role),
          Schedule4.PARTIES);
    }
    return name == null || lines.isEmpty() || country == null
        ? Optional.empty()
        : Optional.of(new Party(name, new Address(lines, country)));
  }

  private List<String> addressLines(String item, List<String> drafts, String role) {
    if (drafts.isEmpty()) {
      findings.problem(item, "no address", "the address of the " + role, Schedule4.PARTIES);
    }
    var lines = new ArrayList<String>();
    for (var index = 0; index < drafts.size(); index++) {
      var line = findings.line(
          "%s[%d]".formatted(item, index),
          drafts.get(index),
          "a line of the address",
          Schedule4.PARTIES);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private @Nullable Country country(String item, @Nullable String code, String role) {
    if (code == null || !Country.isCode(code)) {
      findings.problem(
          item,
          code == null ? "nothing" : "'%s'".formatted(code),
          "the country of the %s as a two-letter code such as GB".formatted(role),
          Schedule4.PARTIES);
      return null;
    }
    return new Country(code);
  }
}
