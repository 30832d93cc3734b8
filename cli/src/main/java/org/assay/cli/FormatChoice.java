package org.assay.cli;

import picocli.CommandLine.Option;

/// How a command prints what it found: to be read, or to be read by a program.
final class FormatChoice {

  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default) or json.",
      defaultValue = "TEXT")
  private Format format = Format.TEXT;

  Format chosen() {
    return format;
  }
}
