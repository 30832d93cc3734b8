package org.assay.server.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much the office takes in one report (`ASSAY_REPORT_…`).
@ConfigMapping(prefix = "assay.report")
public interface ReportSettings {

  /// How many files come with one report or message at most.
  @WithDefault("10")
  int files();

  /// How many megabytes one file has at most.
  @WithDefault("10")
  int fileMegabytes();

  /// How many megabytes all files of one report or message have together at most.
  @WithDefault("40")
  int filesMegabytes();

  /// How long a page waits for the receipt before it says that it follows.
  @WithDefault("3s")
  Duration waitForReceipt();
}
