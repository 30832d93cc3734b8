package org.assay.server.published;

import java.time.LocalDate;
import java.util.List;
import org.assay.register.product.ProductType;
import org.assay.register.statement.StatementEnd;
import org.assay.register.statement.StatementView;
import org.assay.server.pages.Status;
import org.assay.server.published.verification.Check;
import org.jspecify.annotations.Nullable;

/// A statement, as pages show it.
///
/// @param verdict of the check, in words
/// @param check what was found, or null where it could not be checked
/// @param stands whether it counts today
public record StatementLine(
    StatementView view, Status verdict, @Nullable Check check, LocalDate today, boolean stands) {

  public String number() {
    return view.number();
  }

  public List<ProductType> types() {
    return view.types();
  }

  /// By what and from when it is superseded, or null.
  public @Nullable StatementEnd superseded() {
    return view.superseded().orElse(null);
  }

  /// From when it is withdrawn, or null.
  public @Nullable StatementEnd withdrawn() {
    return view.withdrawn().orElse(null);
  }

  /// Whether an end lies ahead.
  public boolean isAhead(StatementEnd end) {
    return end.from().isAfter(today);
  }
}
