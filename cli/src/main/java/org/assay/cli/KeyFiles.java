package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.statement.StatementFile;
import org.assay.statement.StatementFile.IfPresent;
import org.assay.statement.StatementFile.Outcome;
import org.assay.statement.StatementFile.Readers;

/// The files of new keys in their folder; the secret ones can be read by their owner only.
record KeyFiles(Path folder) {

  static final String SIGNING = "signing.p12";
  static final String ANCHOR = "trust-anchor.pem";

  private static final List<String> ALL = List.of(SIGNING, ANCHOR);

  Path place(String name) {
    return folder.resolve(name);
  }

  void refuseIfPresent() {
    ALL.stream().filter(name -> Files.exists(place(name))).findFirst().ifPresent(this::refuse);
  }

  private void refuse(String name) {
    throw new UsageException("'%s' is there already; keys are not overwritten, give another folder"
        .formatted(place(name)));
  }

  void write(String name, byte[] content, Readers readers) throws IOException {
    if (StatementFile.write(place(name), content, IfPresent.KEEP, readers) == Outcome.KEPT) {
      refuse(name);
    }
  }
}
