package org.assay.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A regime: a law's name, territories and roles, what decides that a product is in scope, its
/// requirements with their alternative routes, and what each role has to answer for.
///
/// @param version the version of the pack; its digest is that of the whole [Law]
/// @param scope the definition that holds when a product is in scope
/// @param partyRoles for each role, the definition that holds when the dossier's parties have it
/// @param questions for each role, the clauses that decide
public record Regime(
    String id,
    String title,
    String version,
    Map<Territory, String> territories,
    Map<Role, String> roles,
    ClauseId scope,
    Map<Role, ClauseId> partyRoles,
    List<Requirement> requirements,
    Map<Role, List<ClauseId>> questions) {

  public Regime {
    territories = Collections.unmodifiableMap(new LinkedHashMap<>(territories));
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    partyRoles = Collections.unmodifiableMap(new LinkedHashMap<>(partyRoles));
    requirements = List.copyOf(requirements);
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
  }

  public Optional<Role> role(String word) {
    return roles.keySet().stream().filter(role -> role.word().equals(word)).findFirst();
  }

  public Optional<Territory> territory(String code) {
    return territories.keySet().stream()
        .filter(territory -> territory.code().equals(code))
        .findFirst();
  }

  /// A requirement that may be met directly or by one of several deemed routes.
  public record Requirement(String id, String title, ClauseId direct, List<ClauseId> deemed) {
    public Requirement {
      deemed = List.copyOf(deemed);
    }
  }
}
