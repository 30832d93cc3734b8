package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.statement.browser.VerifyingPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `assay statement page`: the page that verifies statements in a browser.
@Command(
    name = "page",
    description = {
      "Write the page that verifies statements in a browser: one file that loads and sends nothing.",
      "Give it to anybody: it opens from a disk, without server and network.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {"", "Example: assay statement page -o verify.html"})
final class StatementPageCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; one that is there is replaced. Default: verify.html.")
  private Path output = Path.of("verify.html");

  StatementPageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    new OutputFile(output, terminal).write(out -> out.append(VerifyingPage.html(Version.text())));
    terminal.out().printf("Wrote %s: open it in a browser.%n", output);
    return ExitCode.MET;
  }
}
