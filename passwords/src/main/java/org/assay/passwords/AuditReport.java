package org.assay.passwords;

import java.util.List;
import java.util.Objects;

/// The outcome of an audit: what was found, what was looked for and not found, and what was left
/// out.
///
/// @param lot name of the lot
/// @param column name of the password column
/// @param roles the columns and what each was taken for
/// @param rows devices audited
/// @param findings reasons why the lot is not acceptable, the leading one first; empty where none
/// was found
/// @param looked every family of relations that was tried, with its power
/// @param exclusions rows that were read but not audited
/// @param strength how hard the passwords are to guess, as far as the lot tells
/// @param advice remarks of good practice that are no findings
/// @param hypotheses how many hypotheses were tried in all
public record AuditReport(
    String lot,
    String column,
    List<Column> roles,
    long rows,
    List<Finding> findings,
    List<Looked> looked,
    List<Exclusion> exclusions,
    Strength strength,
    List<String> advice,
    long hypotheses) {
  /// Fewer devices than this show no pattern.
  public static final int FEWEST_ROWS = 20;

  /// Copies the lists.
  public AuditReport {
    Objects.requireNonNull(lot, "lot");
    roles = List.copyOf(roles);
    findings = List.copyOf(findings);
    looked = List.copyOf(looked);
    exclusions = List.copyOf(exclusions);
    advice = List.copyOf(advice);
  }

  /// Whether a ground was found, was not, or cannot be told from so few rows.
  public Outcome outcome(Ground ground) {
    if (findings.stream().anyMatch(finding -> finding.ground() == ground)) return Outcome.FOUND;
    return rows < FEWEST_ROWS ? Outcome.TOO_FEW_ROWS : Outcome.NOT_FOUND;
  }

  /// The findings on one ground.
  public List<Finding> findings(Ground ground) {
    return findings.stream().filter(finding -> finding.ground() == ground).toList();
  }

  /// What was tried and not found, and how weak a fault would still have shown; one line a
  /// family.
  public List<String> power() {
    return looked.stream()
        .filter(family -> !family.found() && family.hypotheses() > 0)
        .map(family ->
            family.relation() + ": " + family.power() + " (" + family.hypotheses() + " hypotheses)")
        .toList();
  }
}
