package org.assay.passwords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.Grid;
import org.assay.passwords.picture.GridBuilder;
import org.assay.passwords.picture.Repetition;
import org.assay.passwords.picture.SymbolMap;

/// What can be drawn of an audited lot, on coarse grids, so that people see what was found and a
/// picture gives no password away.
///
/// ```java
/// Portrait.of(lot, PasswordAudit.of(lot, options)).ifPresent(portrait -> draw(portrait.grids()));
/// ```
///
/// A great lot is drawn from the same sample that is searched. Only passwords of the usual length
/// are drawn.
///
/// @param devices how many devices are drawn
/// @param grids the password's rank against the row, the one before, its value, and identifiers
/// @param symbols which character stands where
/// @param dependencies which characters of the row go with which of the password, where there are
/// identifiers
/// @param repetition repeats beside what chance makes
/// @param findings a picture of each finding of the report, in its order; empty for a finding
/// that predicts nothing
public record Portrait(
    int devices,
    List<Grid> grids,
    SymbolMap symbols,
    Optional<DependencyMap> dependencies,
    Repetition repetition,
    List<Optional<FindingPortrait>> findings) {

  private static final int MOST_IDENTIFIERS = 3;
  private static final int FEWEST_VALUES = 8;
  private static final String RANK = "rank of the password";

  /// Copies the lists.
  public Portrait {
    grids = List.copyOf(grids);
    findings = List.copyOf(findings);
  }

  /// The portrait of a lot and of what its audit found; empty where there are too few devices of
  /// one password length to draw.
  ///
  /// @param report the audit of the same password column
  public static Optional<Portrait> of(Lot lot, AuditReport report) {
    return Selection.byLength(lot.sample(PasswordAudit.DISCOVERY)).stream()
        .filter(rows -> rows.size() >= AuditReport.FEWEST_ROWS && rows.varying.length > 0)
        .findFirst()
        .map(rows -> new Painter(rows, report).portrait());
  }

  /// Draws one selection.
  private record Painter(Selection rows, AuditReport report) {

    Portrait portrait() {
      var formulas = report.findings().stream()
          .map(finding -> Formula.of(finding.program(), rows.lot))
          .toList();
      return new Portrait(
          rows.size(),
          grids(formulas),
          SymbolCounts.of(rows),
          Dependencies.between(rows),
          Repeated.as(rows),
          formulas.stream()
              .map(formula -> FindingPortrait.of(formula, rows.lot))
              .toList());
    }

    private List<Grid> grids(List<Formula> formulas) {
      double[] ranks = Position.ranks(rows.secrets);
      List<Grid> grids = new ArrayList<>();
      grids.add(byRow(ranks));
      grids.add(byPredecessor(ranks));
      grids.add(spread(ranks));
      identifiers(formulas)
          .map(column -> against(column, ranks))
          .flatMap(Optional::stream)
          .limit(MOST_IDENTIFIERS)
          .forEach(grids::add);
      return grids;
    }

    private Grid byRow(double... ranks) {
      var grid = new GridBuilder();
      double last = rows.lot.number(rows.lot.size() - 1) + 1.0;
      for (int i = 0; i < ranks.length; i++)
        grid.add(rows.lot.number(rows.rows[i]) / last, ranks[i]);
      return grid.build("row of the lot", RANK);
    }

    private Grid byPredecessor(double... ranks) {
      var grid = new GridBuilder();
      for (int i = 1; i < ranks.length; i++) {
        if (rows.lot.number(rows.rows[i]) == rows.lot.number(rows.rows[i - 1]) + 1)
          grid.add(ranks[i - 1], ranks[i]);
      }
      return grid.build("rank of the one before", RANK);
    }

    private Grid spread(double... ranks) {
      var grid = new GridBuilder();
      var values = new Position(rows.secrets);
      for (int i = 0; i < ranks.length; i++) grid.add(ranks[i], values.of(rows.secrets[i]));
      return grid.build(RANK, "value of the password");
    }

    /// What the findings start from first, then serial numbers and addresses.
    private Stream<Column> identifiers(List<Formula> formulas) {
      var used =
          formulas.stream().flatMap(formula -> formula.columns().stream()).toList();
      return rows.lot.identifiers().stream()
          .sorted(Comparator.<Column>comparingInt(column -> used.contains(column) ? 0 : 1)
              .thenComparing(Column::role));
    }

    private Optional<Grid> against(Column column, double... ranks) {
      var texts = new String[rows.size()];
      for (int i = 0; i < texts.length; i++) texts[i] = comparable(column, rows.rows[i]);
      if (Stream.of(texts).distinct().limit(FEWEST_VALUES).count() < FEWEST_VALUES)
        return Optional.empty();
      double[] across = Position.ranks(texts);
      var grid = new GridBuilder();
      for (int i = 0; i < texts.length; i++) grid.add(across[i], ranks[i]);
      return Optional.of(grid.build("rank of " + column.name(), RANK));
    }

    /// Dates in an order that follows time; otherwise letters and digits alone.
    private String comparable(Column column, int row) {
      var cell = rows.lot.cell(row, column.index());
      return ProductionDate.parse(cell)
          .filter(_ -> column.role() == ColumnRole.MADE)
          .map(Objects::toString)
          .orElseGet(() -> Objects.requireNonNullElse(Change.PLAIN.apply(cell), ""));
    }
  }
}
