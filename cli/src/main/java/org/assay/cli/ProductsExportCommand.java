package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.cli.remote.FetchedDossier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay products export`: the dossier of a product as a folder.
@Command(
    name = "export",
    description = {
      "Fetch the dossier of a product as a folder that can be kept under version control.",
      "In it are the files as they were sent, and '.assay-office', which says what version they are.",
      "Lists of factory passwords may be among them, so that the token needs the scope 'products'.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fetched",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example, and how it goes back:",
      "  assay products export video-doorbell -o doorbell \\",
      "      --server https://security.example.com",
      "  assay check doorbell --server https://security.example.com",
    })
final class ProductsExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The id, or the name in addresses.")
  private String name = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to make; one that is there has to be empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "The version of the dossier. Default: the newest.")
  private @Nullable Integer version;

  @Mixin
  private ServerChoice server;

  ProductsExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    refuseFull();
    try (var office = server.open()) {
      var fetched = FetchedDossier.of(office, name, version);
      int files = fetched.writeInto(folder);
      terminal
          .out()
          .printf("%s: version %d, %d files%n", folder, fetched.record().version(), files);
    }
    return ExitCode.MET;
  }

  private void refuseFull() throws IOException {
    if (!Files.exists(folder)) return;
    if (!Files.isDirectory(folder)) {
      throw new UsageException("'%s' is a file; name a new folder".formatted(folder));
    }
    try (var all = Files.list(folder)) {
      if (all.findAny().isPresent()) {
        throw new UsageException(
            "'%s' is not empty; fetch into a new folder and compare".formatted(folder));
      }
    }
  }
}
