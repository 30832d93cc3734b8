package org.assay.cli;

import java.time.LocalDate;
import java.util.Arrays;
import org.assay.cli.remote.OfficeException;
import org.assay.law.input.BadInputException;
import org.assay.law.input.ProblemPrinter;
import org.assay.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where the process begins and ends.
public final class Assay {

  private static final String[] VERSION = {"--version"};

  private final Terminal terminal;

  Assay(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    var terminal = Terminal.ofProcess();
    int code = new Assay(terminal).run(arguments);
    terminal.flush();
    System.exit(code);
  }

  /// Runs one command; the exit codes are those of [ExitCode].
  int run(String... arguments) {
    if (Arrays.equals(arguments, VERSION)) { // at once: no command needs to be made for it
      terminal.out().println("assay " + Version.text());
      return ExitCode.MET;
    }
    var factory = new Commands(terminal);
    var commands = new CommandLine(new AssayCommand(terminal), factory);
    new Subcommands(factory).addTo(commands, arguments);
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colourOut() ? Ansi.ON : Ansi.OFF));
    commands.setUsageHelpAutoWidth(false);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.registerConverter(LocalDate.class, When::parse);
    commands.setExitCodeExceptionMapper(this::exitCode);
    commands.setExecutionExceptionHandler(this::failed);
    commands.setParameterExceptionHandler(this::misused);
    return commands.execute(arguments);
  }

  private int misused(ParameterException thrown, String[] arguments) {
    var command = thrown.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("assay: " + thrown.getMessage());
    UnmatchedArgumentException.printSuggestions(thrown, terminal.err());
    terminal.err().printf("Try: %s --help%n", command);
    return ExitCode.BAD_INPUT;
  }

  private int exitCode(Throwable thrown) {
    return switch (thrown) {
      case BadInputException bad -> ExitCode.BAD_INPUT;
      case UsageException usage -> ExitCode.BAD_INPUT;
      case LedgerException ledger -> ExitCode.of(ledger.reason());
      case OfficeException office -> ExitCode.of(office.kind());
      default -> ExitCode.FAILED;
    };
  }

  private int failed(Exception thrown, CommandLine command, ParseResult parsed) {
    switch (thrown) {
      case BadInputException bad -> terminal.err().print(printer().print(bad));
      case UsageException usage -> terminal.err().println("assay: " + usage.getMessage());
      case LedgerException ledger -> terminal.err().println("assay: " + ledger.getMessage());
      case OfficeException office -> OfficeRefusal.print(office, terminal);
      default -> broken(thrown, command.getCommandSpec());
    }
    return exitCode(thrown);
  }

  private ProblemPrinter printer() {
    return terminal.colourErr() ? new ProblemPrinter(new Paints()) : new ProblemPrinter();
  }

  private void broken(Exception thrown, CommandSpec command) {
    terminal.err().printf("assay: '%s' failed: %s%n", command.qualifiedName(), reason(thrown));
    if (System.getenv("ASSAY_DEBUG") == null) {
      terminal
          .err()
          .println("assay: set ASSAY_DEBUG=1 to see where; nothing half-written was left behind");
    } else {
      thrown.printStackTrace(terminal.err());
    }
  }

  private static String reason(Exception thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
