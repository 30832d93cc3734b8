package org.assay.cli;

import java.io.IOException;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.passwords.Strength;
import org.assay.passwords.picture.Coverage;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.Grid;
import org.assay.passwords.picture.Repetition;
import org.assay.passwords.picture.SymbolMap;

/// Draws the portrait of a lot as SVG in a page. Colours are classes of the style sheet, so that
/// pictures turn dark with the page.
final class LotDrawings extends Drawings {

  /// So many standard deviations are left white: some of a hundred counts lie so far off.
  private static final double NOISE = 4;

  LotDrawings(Markup page) {
    super(page);
  }

  void grid(Grid grid) throws IOException {
    int side = Grid.SIZE * 3;
    svg(side + 2 * MARGIN, side + 2 * MARGIN, grid.up() + " against " + grid.across(), () -> {
      rect("axis", MARGIN, MARGIN, side, side);
      cells("few", grid, 1, 1);
      cells("some", grid, 2, 4);
      cells("many", grid, 5, Integer.MAX_VALUE);
      label(MARGIN, side + MARGIN + 13, grid.across() + " →", "start");
      label(MARGIN, MARGIN - 6, "↑ " + grid.up(), "start");
    });
  }

  private void cells(String kind, Grid grid, int least, int most) throws IOException {
    var path = new StringBuilder();
    for (var cell : grid.cells()) {
      if (cell.devices() >= least && cell.devices() <= most) {
        path.append('M').append(MARGIN + cell.column() * 3);
        path.append(' ').append(MARGIN + (Grid.SIZE - 1 - cell.row()) * 3).append("h3v3h-3z");
      }
    }
    if (!path.isEmpty()) {
      page.empty("path." + kind, new Attribute("d", path.toString()));
    }
  }

  /// Where the formula holds, from the first row to the last.
  void coverage(Coverage coverage) throws IOException {
    double width = (double) WIDE / coverage.stretches().size();
    svg(WIDE + 2 * MARGIN, 58, "where in the lot the formula holds", () -> {
      rect("band", MARGIN, 8, WIDE, 30);
      for (int i = 0; i < coverage.stretches().size(); i++) {
        var stretch = coverage.stretches().get(i);
        if (stretch.follow() > 0) {
          double share = (double) stretch.follow() / stretch.tried();
          rect("held", MARGIN + i * width, 8 + 30 * (1 - share), width + .3, 30 * share);
        }
      }
      label(MARGIN, 52, "first row", "start");
      label(MARGIN + WIDE, 52, "last row", "end");
    });
  }

  /// Characters across places: above an even share, below it, or always the same.
  void symbols(SymbolMap map) throws IOException {
    int rows = map.characters().length();
    int columns = map.places().size();
    int height = Math.clamp(420 / rows, 8, 14);
    double width = Math.clamp((double) WIDE / columns, 8, 44);
    svg(WIDE + 2 * MARGIN, rows * height + 2 * MARGIN, "characters at each place", () -> {
      for (int row = 0; row < rows; row++) {
        int y = MARGIN + row * height;
        label(MARGIN - 4, y + height - 2, map.characters().substring(row, row + 1), "end");
        for (int column = 0; column < columns; column++) {
          symbol(map, column, row, MARGIN + column * width, y, width, height);
        }
      }
      for (int column = 0; column < columns; column++) {
        label(MARGIN + (column + .5) * width, MARGIN - 6, String.valueOf(column + 1), "middle");
      }
    });
  }

  private void symbol(
      SymbolMap map, int place, int character, double x, double y, double width, double height)
      throws IOException {
    int count = map.places().get(place).get(character);
    if (count == 0) {
      return;
    }
    if (map.different(place) < 2) {
      rect("fixed", x, y, width - 1, height - 1);
      return;
    }
    rect("band", x, y, width - 1, height - 1);
    double excess = map.excess(place, character);
    double strength = (Math.abs(excess) - NOISE) / NOISE;
    if (strength > 0) {
      shade(excess > 0 ? "more" : "less", x, y, width - 1, height - 1, Math.min(1, strength));
    }
  }

  void dependencies(DependencyMap map) throws IOException {
    int columns = map.inputs().stream().mapToInt(DependencyMap.Group::size).sum();
    int left = 84;
    double cell = Math.min(14, (double) (WIDE + MARGIN - left) / columns);
    double high = Math.clamp(320.0 / map.outputs().size(), 7, 14);
    svg(
        WIDE + 2 * MARGIN,
        (int) (map.outputs().size() * high) + 2 * MARGIN + 6,
        "what of the row decides what of the password",
        () -> {
          for (int row = 0; row < map.outputs().size(); row++) {
            double y = MARGIN + 6 + row * high;
            label(left - 6, y + high - 1, map.outputs().get(row), "end");
            for (int column = 0; column < columns; column++) {
              double strength = map.strengths().get(row).get(column);
              rect("band", left + column * cell, y, cell - .8, high - .8);
              if (strength > .05) {
                shade("held", left + column * cell, y, cell - .8, high - .8, strength);
              }
            }
          }
          groups(map, left, cell);
        });
  }

  private void groups(DependencyMap map, int left, double cell) throws IOException {
    int column = 0;
    for (var group : map.inputs()) {
      double x = left + column * cell;
      line("axis", x - .4, 4, x - .4, MARGIN + 4);
      int fitting = (int) Math.max(2, group.size() * cell / 5.6);
      var name = group.name();
      label(
          x + 2, MARGIN - 4, name.length() > fitting ? name.substring(0, fitting) : name, "start");
      column += group.size();
    }
  }

  void repetition(Repetition repetition) throws IOException {
    var last = repetition.steps().getLast();
    double most = Math.max(
        4,
        repetition.steps().stream()
            .mapToDouble(step -> Math.max(step.repeats(), step.expected()))
            .max()
            .orElse(0));
    int side = Grid.SIZE * 3;
    DoubleUnaryOperator x = devices -> MARGIN + side * devices / last.devices();
    DoubleUnaryOperator y = repeats -> MARGIN + side * (1 - repeats / most);
    svg(side + 2 * MARGIN, side + 2 * MARGIN, "repeated passwords", () -> {
      rect("axis", MARGIN, MARGIN, side, side);
      curve("chance", repetition, x, y, Repetition.Step::expected);
      curve("seen", repetition, x, y, Repetition.Step::repeats);
      label(MARGIN, side + MARGIN + 13, "devices read →", "start");
      label(MARGIN, MARGIN - 6, "↑ repeats, up to %,.0f".formatted(most), "start");
    });
  }

  private void curve(
      String kind,
      Repetition repetition,
      DoubleUnaryOperator x,
      DoubleUnaryOperator y,
      ToDoubleFunction<Repetition.Step> value)
      throws IOException {
    var path =
        new StringBuilder("M" + number(x.applyAsDouble(0)) + " " + number(y.applyAsDouble(0)));
    for (var step : repetition.steps()) {
      path.append('L').append(number(x.applyAsDouble(step.devices())));
      path.append(' ').append(number(y.applyAsDouble(value.applyAsDouble(step))));
    }
    page.empty("path." + kind, new Attribute("d", path.toString()));
  }

  /// Guesses on a scale of powers of two, with the threshold of our practice.
  void guesses(Strength strength, double enough) throws IOException {
    double most = Math.max(64, Math.ceil(strength.apparentBits() / 16) * 16);
    DoubleUnaryOperator x = bits -> MARGIN + WIDE * Math.clamp(bits / most, 0, 1);
    svg(WIDE + 2 * MARGIN, 118, "guesses needed", () -> {
      bar("the easiest tenth", strength.weakestBits(), 8, x, enough);
      bar("half of the devices", strength.medianBits(), 34, x, enough);
      bar("what length and characters suggest", strength.apparentBits(), 60, x, enough);
      line("chance", x.applyAsDouble(enough), 4, x.applyAsDouble(enough), 90);
      label(x.applyAsDouble(enough), 104, "2^%.0f".formatted(enough), "middle");
      label(MARGIN, 104, "1 guess", "start");
      label(MARGIN + WIDE, 104, "2^%.0f".formatted(most), "end");
    });
  }

  private void bar(String what, double bits, int y, DoubleUnaryOperator x, double enough)
      throws IOException {
    rect("band", MARGIN, y, WIDE, 20);
    rect(bits < enough ? "soft-held" : "few", MARGIN, y, x.applyAsDouble(bits) - MARGIN, 20);
    page.text(
        "text.label", "%s: 2^%.0f".formatted(what, bits), at("x", MARGIN + 8), at("y", y + 14));
  }
}
