package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay statement withdraw`: a statement counts no more.
@Command(
    name = "withdraw",
    description = {
      "Withdraw a statement: the ledger says from which day on it counts no more, and why.",
      "The statement stays in the ledger; copies of it are kept as the law asks.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:withdrawn",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
      ExitCode.REFUSED_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay statement withdraw PSTI-20250220-R1MA-RD95-FH4M-E8PV \\",
      "      --reason issued-in-error --ledger ledger --ledger-key ledger.key",
      "",
      "One that an office issued, from today on:",
      "  assay statement withdraw PSTI-20250220-R1MA-RD95-FH4M-E8PV \\",
      "      --reason issued-in-error --server https://security.example.com",
    })
final class StatementWithdrawCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "NUMBER", description = "The number of the statement.")
  private String number = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "REASON",
      description =
          "Why: issued-in-error, requirement-not-met, product-changed, label-ended, key-compromised, signing-failed or other. A ledger keeps no free text, which could name persons.")
  private String reason = "";

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description = "The ledger in which it was logged.")
  private @Nullable Path folder;

  @Option(
      names = "--ledger-key",
      paramLabel = "FILE",
      description = "The signing key of the ledger.")
  private @Nullable Path keyFile;

  @Mixin
  private When when;

  @ArgGroup(validate = false, heading = ServerChoice.HEADING)
  private ServerChoice server = new ServerChoice();

  StatementWithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var statement = StatementNumbers.parse(number);
    var why = reason();
    if (server.isGiven()) return remote(statement, why);
    if (folder == null || keyFile == null) {
      throw new UsageException(
          "give the ledger with --ledger DIR and --ledger-key FILE, or the office with --server URL");
    }
    return local(folder, keyFile, new StatementWithdrawn(statement, when.day(), why));
  }

  private int remote(StatementNumber statement, WithdrawalReason why) throws IOException {
    ServerChoice.refuseUnfit(spec, Set.of("--reason"));
    try (var office = server.open()) {
      var answer = office.post(
          ApiPath.of("statements", statement.toString(), "withdrawal"),
          Json.object().put("reason", why.code()));
      terminal
          .out()
          .printf(
              "Withdrawn: %s from %s on%n",
              statement, Printable.line(Json.text(answer.path("withdrawn"), "from")));
    }
    return ExitCode.MET;
  }

  private int local(Path folder, Path keyFile, StatementWithdrawn event) throws IOException {
    var key = new SignerKeyFile(keyFile).read();
    var statement = event.statement();
    refuseUnfit(folder, statement, when.day());
    try (var writer = LedgerWriter.open(folder, key, InstantSource.system())) {
      var entry = writer.append(event);
      writer.checkpoint();
      terminal
          .out()
          .printf(
              "Withdrawn: %s from %s on (entry %d of the ledger)%n",
              statement, when.day(), entry.index());
    }
    return ExitCode.MET;
  }

  private WithdrawalReason reason() {
    return WithdrawalReason.of(reason)
        .orElseThrow(() -> new UsageException(
            "there is no reason '%s'; there is %s".formatted(reason, reasons())));
  }

  private static String reasons() {
    return Arrays.stream(WithdrawalReason.values())
        .map(WithdrawalReason::code)
        .collect(Collectors.joining(", "));
  }

  private static void refuseUnfit(Path folder, StatementNumber statement, LocalDate day)
      throws IOException {
    switch (StatementStatus.on(LedgerReader.open(folder), statement, day)) {
      case StatementStatus.Unknown _ ->
        throw new UsageException("the ledger has no statement %s".formatted(statement));
      case StatementStatus.NotYetIssued(var issue) ->
        throw new UsageException("the statement %s is issued on %s, after %s"
            .formatted(statement, issue.event().issuedOn(), day));
      case StatementStatus.Withdrawn(var _, var from, var why, var _) ->
        throw new UsageException("the statement %s was withdrawn from %s on (%s)"
            .formatted(statement, from, why.code()));
      case StatementStatus.Issued _, StatementStatus.Superseded _ -> {}
    }
  }
}
