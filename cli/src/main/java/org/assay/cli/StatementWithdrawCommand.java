package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay statement withdraw`: a statement counts no more.
@Command(
    name = "withdraw",
    description = {
      "Withdraw a statement: the ledger says from which day on it counts no more, and why.",
      "The statement stays in the ledger; copies of it are kept as the law asks.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:withdrawn", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay statement withdraw PSTI-20250220-R1MA-RD95-FH4M-E8PV \\",
      "      --reason issued-in-error --ledger ledger --ledger-key ledger.key",
    })
final class StatementWithdrawCommand implements Callable<Integer> {

  private final Terminal terminal;

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
      required = true,
      paramLabel = "DIR",
      description = "The ledger in which it was logged.")
  private Path folder = Path.of("");

  @Option(
      names = "--ledger-key",
      required = true,
      paramLabel = "FILE",
      description = "The signing key of the ledger.")
  private Path keyFile = Path.of("");

  @Mixin
  private When when;

  StatementWithdrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var statement = StatementNumbers.parse(number);
    var event = new StatementWithdrawn(statement, when.day(), reason());
    var key = new SignerKeyFile(keyFile).read();
    refuseUnfit(statement, when.day());
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

  private void refuseUnfit(StatementNumber statement, LocalDate day) throws IOException {
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
