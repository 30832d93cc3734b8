package org.assay.cli;

import java.util.Objects;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose duties are asked for. Without `--role` those of the first role of the regime: the
/// manufacturer.
final class RoleChoice {

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "Whose duties to ask for: manufacturer (default), authorised-representative, importer, distributor.")
  private @Nullable String role;

  /// The role that was given; empty if none was.
  String given() {
    return Objects.requireNonNullElse(role, "");
  }

  Role of(Law law, Regime regime) {
    return role == null
        ? regime.roles().keySet().iterator().next()
        : LawNames.of(law).role(role);
  }
}
