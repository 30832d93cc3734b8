package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.ledger.LedgerReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The ledger that a command reads.
final class LedgerChoice {

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the ledger.")
  private Path folder = Path.of("");

  @Mixin
  private LogTrust trust;

  Path folder() {
    return folder;
  }

  /// Opens it, believing the keys that were given; without any, the key that lies in the folder.
  LedgerReader open() throws IOException {
    var policy = trust.given();
    return policy.isPresent() ? LedgerReader.open(folder, policy.get()) : LedgerReader.open(folder);
  }
}
