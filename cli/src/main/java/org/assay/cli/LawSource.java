package org.assay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.law.Law;
import org.assay.law.LawFiles;
import org.assay.law.LawReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which law a command uses: that which comes with Assay, or a folder of packs.
final class LawSource {

  @Option(
      names = "--law",
      paramLabel = "FOLDER",
      description =
          "Use the packs in this folder (with an index.yaml) instead of those that come with Assay.")
  private @Nullable Path folder;

  /// Made while the command line is read; loading need not wait for its end.
  LawSource() {
    BundledLaw.loadAhead();
  }

  Law law() {
    if (folder == null) {
      return BundledLaw.get();
    }
    if (!Files.isRegularFile(folder.resolve("index.yaml"))) {
      throw new UsageException(
          "'%s' holds no packs: there is no index.yaml in it (see docs/law-data.md)"
              .formatted(folder));
    }
    return LawReader.read(LawFiles.folder(folder));
  }
}
