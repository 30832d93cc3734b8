package org.assay.cli;

/// How the law commands print.
enum OutputFormat {
  TEXT,
  JSON
}
