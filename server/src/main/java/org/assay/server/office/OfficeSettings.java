package org.assay.server.office;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the one who runs the office sets, by `assay serve` or in the environment (`ASSAY_…`).
@ConfigMapping(prefix = "assay")
public interface OfficeSettings {

  /// The folder of the office: keys, ledger and, where it is SQLite, the database (`ASSAY_DATA`).
  @WithDefault("office")
  Path data();

  /// The address of the database (`ASSAY_DATABASE`); SQLite in the folder of the office without
  /// it.
  Optional<String> database();

  /// The address under which the public reaches the office (`ASSAY_ADDRESS`).
  @WithDefault("http://localhost:8080")
  URI address();

  /// The name of the firm whose office this is, as it stands at the head of every page
  /// (`ASSAY_NAME`).
  @WithDefault("Product security office")
  String name();

  /// What a program shows to read the figures at `/-/metrics` (`ASSAY_METRICS_TOKEN`), 20
  /// characters or more. Without it nobody can read them.
  Optional<String> metricsToken();

  /// Whose second factor is asked for (`ASSAY_SECOND_FACTOR`): codes of roles, `everybody` or
  /// `nobody`.
  @WithDefault("administrator")
  List<String> secondFactor();

  /// Whether the samples are loaded into a fresh office.
  @WithDefault("false")
  boolean demo();

  /// Whether this run is the one in which the JDK learns which classes the server needs.
  @WithDefault("false")
  boolean training();

  /// The folder of the samples that a demonstration is filled with.
  Optional<Path> samples();
}
