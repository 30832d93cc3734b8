package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.StatementStatus.Issue;
import org.assay.ledger.StatementStatus.Issued;
import org.assay.ledger.StatementStatus.NotYetIssued;
import org.assay.ledger.StatementStatus.Superseded;
import org.assay.ledger.StatementStatus.Unknown;
import org.assay.ledger.StatementStatus.Withdrawn;
import org.assay.ledger.entry.StatementNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay ledger status`: what the ledger says of a statement on a day.
@Command(
    name = "status",
    description = "Say whether a statement stood on a day, from the ledger alone.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:issued, and neither superseded nor withdrawn on that day",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:the ledger does not have the statement",
      "4:superseded, withdrawn or not yet issued on that day",
    },
    footer = {
      "",
      "Example:",
      "  assay ledger status ledger PSTI-20250220-7K3M-9QXW-2HPA-4TN8 --on 2025-12-03",
    })
final class LedgerStatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private LedgerChoice ledger;

  @Parameters(index = "1", paramLabel = "NUMBER", description = "The number of the statement.")
  private String number = "";

  @Mixin
  private When when;

  @Mixin
  private FormatChoice format;

  LedgerStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static StatementNumber number(String text) {
    try {
      return new StatementNumber(text);
    } catch (IllegalArgumentException noNumber) {
      throw new UsageException(String.valueOf(noNumber.getMessage()));
    }
  }

  @Override
  public Integer call() throws IOException {
    var reader = ledger.open();
    var status = StatementStatus.on(reader, number(number), when.day());
    switch (format.chosen()) {
      case TEXT -> text(reader, status);
      case JSON -> terminal.out().print(json(reader, status));
    }
    return switch (status) {
      case Issued issued -> ExitCode.MET;
      case Unknown unknown -> ExitCode.UNDETERMINED;
      case NotYetIssued not -> ExitCode.NOT_MET;
      case Superseded superseded -> ExitCode.NOT_MET;
      case Withdrawn withdrawn -> ExitCode.NOT_MET;
    };
  }

  private void text(LedgerReader reader, StatementStatus status) {
    terminal.out().printf("%s on %s: %s%n", number, when.day(), word(status));
    switch (status) {
      case Unknown unknown -> {}
      case Issued issued -> tell(issued.issue());
      case NotYetIssued not -> tell(not.issue());
      case Superseded superseded -> {
        tell(superseded.issue());
        terminal
            .out()
            .printf(
                "  superseded by %s from %s (entry %d)%n",
                superseded.by(), superseded.from(), superseded.index());
      }
      case Withdrawn withdrawn -> {
        tell(withdrawn.issue());
        terminal
            .out()
            .printf(
                "  withdrawn from %s: %s (entry %d)%n",
                withdrawn.from(), withdrawn.reason().code(), withdrawn.index());
      }
    }
    terminal
        .out()
        .printf(
            "As of the checkpoint over %d entries of '%s'.%n",
            reader.size(), reader.checkpoint().origin());
  }

  private void tell(Issue issue) {
    terminal
        .out()
        .printf(
            "  issued on %s, recorded at %s (entry %d)%n",
            issue.event().issuedOn(), issue.recordedAt(), issue.index());
  }

  private static String word(StatementStatus status) {
    return switch (status) {
      case Unknown unknown -> "unknown to the ledger";
      case NotYetIssued not -> "not yet issued";
      case Issued issued -> "issued, and in force";
      case Superseded superseded -> "superseded";
      case Withdrawn withdrawn -> "withdrawn";
    };
  }

  private static String code(StatementStatus status) {
    return switch (status) {
      case Unknown unknown -> "unknown";
      case NotYetIssued not -> "not-yet-issued";
      case Issued issued -> "issued";
      case Superseded superseded -> "superseded";
      case Withdrawn withdrawn -> "withdrawn";
    };
  }

  private String json(LedgerReader reader, StatementStatus status) {
    return JsonDocument.of("assay-ledger-status/1", json -> {
      json.writeStringField("statement", number);
      json.writeStringField("on", when.day().toString());
      json.writeStringField("status", code(status));
      if (status instanceof Superseded(var issue, var by, var from, var index)) {
        json.writeStringField("by", by.value());
        json.writeStringField("from", from.toString());
        json.writeNumberField("entry", index);
      }
      if (status instanceof Withdrawn(var issue, var from, var reason, var index)) {
        json.writeStringField("reason", reason.code());
        json.writeStringField("from", from.toString());
        json.writeNumberField("entry", index);
      }
      json.writeStringField("log", reader.checkpoint().origin());
      json.writeNumberField("size", reader.size());
      json.writeStringField("root", reader.checkpoint().root().base64());
    });
  }
}
