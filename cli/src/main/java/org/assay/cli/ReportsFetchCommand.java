package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.statement.StatementFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay reports fetch`: a file that a finder sent.
@Command(
    name = "fetch",
    description = {
      "Save a file that came with a report, readable by its owner only.",
      "It comes from a stranger: open it where it can do no harm.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:saved",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example, with the id that 'reports show' has:",
      "  assay reports fetch K7QMT-2XPDA 019ac0de-77aa-7c0b -o capture.pcap \\",
      "      --server https://security.example.com",
    })
final class ReportsFetchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private ReportChoice report;

  @Parameters(index = "1", paramLabel = "FILE-ID", description = "The id of the file.")
  private String file = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it must not be there yet.")
  private Path output = Path.of("");

  @Mixin
  private ServerChoice server;

  ReportsFetchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (var office = server.open()) {
      var bytes = office.file(report.path("files", file));
      var written = StatementFile.write(
          output, bytes, StatementFile.IfPresent.KEEP, StatementFile.Readers.OWNER);
      if (written == StatementFile.Outcome.KEPT) {
        throw new UsageException("'%s' is there already; give another name".formatted(output));
      }
      terminal.out().printf("%s: %,d bytes%n", output, bytes.length);
    }
    return ExitCode.MET;
  }
}
