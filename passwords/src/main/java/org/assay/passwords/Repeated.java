package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.passwords.picture.Repetition;

/// Follows how passwords recur through a lot.
final class Repeated {

  private static final int STEPS = 48;

  private Repeated() {}

  static Repetition as(Selection rows) {
    double keys = Math.pow(2, Math.min(1000, rows.capacity()));
    Set<String> seen = new HashSet<>();
    List<Repetition.Step> steps = new ArrayList<>();
    int read = 0;
    for (int step = 1; step <= STEPS; step++) {
      int until = (int) ((long) rows.size() * step / STEPS);
      while (read < until) seen.add(rows.secrets[read++]);
      steps.add(new Repetition.Step(read, read - seen.size(), expected(read, keys)));
    }
    return new Repetition(steps);
  }

  /// Devices less the different passwords that even drawing would give them.
  private static double expected(double devices, double keys) {
    double few = devices * (devices - 1) / 2 / keys;
    return few < 1e-3 ? few : devices + keys * Math.expm1(devices * Math.log1p(-1 / keys));
  }
}
