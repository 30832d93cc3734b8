package org.assay.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What changed in the law between two days.
///
/// @param cameIn clauses in force on the later day, but not on the earlier
/// @param wentOut clauses in force on the earlier day, but not on the later
/// @param changed clauses in force on both days, in different versions
public record LawChanges(
    LocalDate before,
    LocalDate after,
    List<Clause> cameIn,
    List<Clause> wentOut,
    List<Clause> changed) {

  public LawChanges {
    cameIn = List.copyOf(cameIn);
    wentOut = List.copyOf(wentOut);
    changed = List.copyOf(changed);
  }

  /// Compares the clauses of a law as they stand on two days.
  public static LawChanges between(Law law, LocalDate before, LocalDate after) {
    var cameIn = new ArrayList<Clause>();
    var wentOut = new ArrayList<Clause>();
    var changed = new ArrayList<Clause>();
    for (var clause : law.clauses()) {
      var earlier = clause.on(before);
      var later = clause.on(after);
      if (earlier.isEmpty() && later.isPresent()) {
        cameIn.add(clause);
      } else if (earlier.isPresent() && later.isEmpty()) {
        wentOut.add(clause);
      } else if (!earlier.equals(later)) {
        changed.add(clause);
      }
    }
    return new LawChanges(before, after, cameIn, wentOut, changed);
  }

  public boolean isEmpty() {
    return cameIn.isEmpty() && wentOut.isEmpty() && changed.isEmpty();
  }
}
