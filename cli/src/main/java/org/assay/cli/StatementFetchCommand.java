package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay statement fetch`: a statement of an office as a file.
@Command(
    name = "fetch",
    description = {
      "Fetch a statement of an office: the signed PDF as it was issued, or its data as JSON.",
      "'assay verify' checks the PDF by itself.",
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
      "Example:",
      "  assay statement fetch PSTI-20250220-R1MA-RD95-FH4M-E8PV -o doorbell.pdf \\",
      "      --server https://security.example.com",
    })
final class StatementFetchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NUMBER", description = "The number of the statement.")
  private String number = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file to write; its ending (pdf or json) says as what. Default: statement.pdf.")
  private Path output = Path.of("statement.pdf");

  @Option(names = "--replace", description = "Replace the file if it is there already.")
  private boolean replace;

  @Mixin
  private ServerChoice server;

  StatementFetchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var statement = StatementNumbers.parse(number);
    if (!replace && Files.exists(output)) {
      throw UsageException.thereAlready(output);
    }
    try (var office = server.open()) {
      return new RemoteIssue(office, terminal).fetch(statement.toString(), output, replace);
    }
  }
}
