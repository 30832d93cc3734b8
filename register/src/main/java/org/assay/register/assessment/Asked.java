package org.assay.register.assessment;

import java.time.LocalDate;
import java.util.List;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.Territory;

/// What is asked of the law about a product.
///
/// @param on the day whose law is asked
public record Asked(Regime regime, LocalDate on, List<Territory> territories, Role role) {

  public Asked {
    territories = List.copyOf(territories);
  }

  /// The duties of the manufacturer in each territory of the first regime, as statements are
  /// drawn up for.
  public static Asked everywhere(Law law, LocalDate on) {
    var regime = law.regimes().iterator().next();
    return new Asked(
        regime,
        on,
        List.copyOf(regime.territories().keySet()),
        regime.roles().keySet().iterator().next());
  }
}
