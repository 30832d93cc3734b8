package org.assay.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a clause says from one day to another.
///
/// @param from first day in force (Europe/London)
/// @param until last day in force; empty while in force
/// @param by the instrument that brought this version into force
/// @param territories where it applies
/// @param dormant whether the power or duty exists but nothing fills it; a dormant version is
/// never evaluated
/// @param meaning what it says, in our own plain words
/// @param evidence hints: what shows that it is met
/// @param limits what our check of it cannot see; empty where nothing is checked
/// @param applies for a duty: when it applies at all; empty means always
/// @param condition what must be true (duty), or when it holds (definition, route); empty for
/// information
public record ClauseVersion(
    LocalDate from,
    Optional<LocalDate> until,
    String by,
    Set<Territory> territories,
    boolean dormant,
    String meaning,
    List<String> evidence,
    String limits,
    Certainty certainty,
    Optional<Condition> applies,
    Optional<Condition> condition) {

  public ClauseVersion {
    territories = Collections.unmodifiableSet(new LinkedHashSet<>(territories));
    evidence = List.copyOf(evidence);
  }

  public boolean inForce(LocalDate on) {
    return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
  }
}
