package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.product.StarterDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay new`: a dossier to begin with.
@Command(
    name = "new",
    description =
        "Write a starter dossier: a product.yaml in which every fact is explained, and a folder for evidence.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay new my-product"})
final class NewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder to write to; it is made if need be, and nothing in it is overwritten.")
  private Path folder = Path.of(".");

  @Mixin
  private LawSource source;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    StarterDossier.write(folder, source.law().facts());
    terminal
        .out()
        .printf(
            "Wrote %s. Fill it in, then run: assay check %s%n",
            folder.resolve("product.yaml"), folder);
    return ExitCode.MET;
  }
}
