package org.assay.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.law.input.Position;

/// One clause of a law, with everything it has said since it came into force.
///
/// @param binds the roles it lays a duty on; empty for definitions and enforcement
/// @param see related clauses, and the notes on what is unsettled
/// @param reviewed when somebody last read the source
/// @param versions in order of their dates, never overlapping
/// @param at where the pack states it
public record Clause(
    ClauseId id,
    String title,
    ClauseKind kind,
    ClauseForm form,
    Set<Role> binds,
    Citation source,
    List<ClauseId> see,
    LocalDate reviewed,
    List<ClauseVersion> versions,
    Position at) {

  public Clause {
    binds = Collections.unmodifiableSet(new LinkedHashSet<>(binds));
    see = List.copyOf(see);
    versions = List.copyOf(versions);
  }

  /// The version in force on that day, whatever the territory.
  public Optional<ClauseVersion> on(LocalDate day) {
    return versions.stream().filter(version -> version.inForce(day)).findFirst();
  }

  /// The version that a reader should see for that day: the one in force, else the next to come,
  /// else the last there was.
  public ClauseVersion nearest(LocalDate day) {
    return on(day)
        .or(() ->
            versions.stream().filter(version -> version.from().isAfter(day)).findFirst())
        .orElseGet(versions::getLast);
  }
}
