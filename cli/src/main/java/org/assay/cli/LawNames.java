package org.assay.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.Territory;
import org.assay.law.input.Spelling;

/// Finds what a user named on the command line, or says what there is.
record LawNames(Law law) {

  static LawNames of(Law law) {
    return new LawNames(law);
  }

  /// The clause with that id.
  ///
  /// @throws UsageException when there is none; the message names similar ones
  Clause clause(String text) {
    if (!ClauseId.isWellFormed(text)) {
      throw new UsageException(
          "'%s' is not a clause id; one looks like 'psti.sch1.1.3.c'".formatted(text));
    }
    return law.find(new ClauseId(text)).orElseThrow(() -> noSuchClause(text));
  }

  private UsageException noSuchClause(String text) {
    var ids = law.clauses().stream().map(clause -> clause.id().text()).toList();
    var hint = Spelling.didYouMean(text, ids, "List the ids with: assay law list --all");
    return new UsageException("there is no clause '%s'. %s".formatted(text, hint));
  }

  Role role(String word) {
    var roles = new LinkedHashSet<Role>();
    law.regimes().forEach(regime -> roles.addAll(regime.roles().keySet()));
    return named(new Role(word), roles, "role");
  }

  Territory territory(String code) {
    var territories = new LinkedHashSet<Territory>();
    law.regimes().forEach(regime -> territories.addAll(regime.territories().keySet()));
    return named(new Territory(code), territories, "territory");
  }

  Regime regime(String id) {
    return law.regime(id)
        .orElseThrow(() -> new UsageException("there is no regime '%s'; there is %s"
            .formatted(
                id, law.regimes().stream().map(Regime::id).collect(Collectors.joining(", ")))));
  }

  private static <T> T named(T wanted, Set<T> known, String what) {
    if (!known.contains(wanted)) {
      throw new UsageException("there is no %s '%s'; there is %s"
          .formatted(
              what,
              wanted,
              known.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
    return wanted;
  }
}
