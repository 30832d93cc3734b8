package org.assay.server.published;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the one who runs the office sets for its public side (`ASSAY_PUBLISHED_…`).
@ConfigMapping(prefix = "assay.published")
public interface PublishedSettings {

  /// How many megabytes of pages are kept ready to be sent (`ASSAY_PUBLISHED_CACHE_MEGABYTES`).
  @WithDefault("32")
  int cacheMegabytes();

  /// The folder into which `assay publish` writes; the server ends when it has done so.
  Optional<Path> out();

  /// The address under which the files will be reached; that of the office where there is none.
  Optional<URI> base();

  /// The version of Assay, as pages name it.
  @WithDefault("${quarkus.application.version:0}")
  String version();
}
