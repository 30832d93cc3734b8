package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay law show`: one clause, whole.
@Command(
    name = "show",
    description =
        "Show one clause as it stands on a day: what it says, whom it binds, what must be true.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:Assay or its surroundings failed", "2:bad usage or bad input"},
    footer = {"", "Example: assay law show psti.sch1.1.2"})
final class LawShowCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The id of the clause, for example psti.sch1.1.2.")
  private String id = "";

  @Mixin
  private When when;

  @Mixin
  private LawSource source;

  @Mixin
  private FormatChoice format;

  LawShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var clause = LawNames.of(source.law()).clause(id);
    switch (format.chosen()) {
      case TEXT -> new LawText(terminal, when.day()).show(clause);
      case JSON -> terminal.out().print(new LawJson(when.day()).show(clause));
    }
    return ExitCode.MET;
  }
}
