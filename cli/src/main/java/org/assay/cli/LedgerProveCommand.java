package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.StatementNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay ledger prove`: the proof for one entry.
@Command(
    name = "prove",
    description = "Write the proof that an entry is in a ledger, to be checked without a network.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:the ledger has no such statement",
    },
    footer = {
      "",
      "Example:",
      "  assay ledger prove ledger --entry 3 -o three.tlog-proof --entry-output three.json",
    })
final class LedgerProveCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private LedgerChoice ledger;

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /// One of the two.
  static final class Which {
    @Option(
        names = "--entry",
        paramLabel = "INDEX",
        description = "Of the entry at this place, from 0.")
    private @Nullable Long index;

    @Option(
        names = "--statement",
        paramLabel = "NUMBER",
        description = "Of the entry with which this statement was issued.")
    private @Nullable String statement;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the proof to this file instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--entry-output",
      paramLabel = "FILE",
      description = "Write the entry itself to this file too.")
  private @Nullable Path entryOutput;

  LedgerProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var reader = ledger.open();
    var entry = entry(reader);
    if (entry == null) {
      terminal.err().printf("assay: the ledger does not have the statement %s%n", which.statement);
      return ExitCode.UNDETERMINED;
    }
    var proof = reader.prove(entry.index());
    new OutputFile(output, terminal).write(out -> out.append(proof.toString()));
    if (entryOutput != null) {
      var json = new String(entry.bytes(), StandardCharsets.UTF_8);
      new OutputFile(entryOutput, terminal).write(out -> out.append(json));
    }
    return ExitCode.MET;
  }

  private @Nullable LoggedEntry entry(LedgerReader reader) throws IOException {
    if (which.statement != null) return issue(reader, LedgerStatusCommand.number(which.statement));
    long index = which.index == null ? 0 : which.index;
    if (index < 0 || index >= reader.size()) {
      throw new UsageException("there is no entry %d; the ledger has %d, counted from 0"
          .formatted(index, reader.size()));
    }
    return reader.entry(index);
  }

  private static @Nullable LoggedEntry issue(LedgerReader reader, StatementNumber number)
      throws IOException {
    for (var logged : StatementStatus.search(reader, number)) {
      if (logged.entry().event() instanceof StatementIssued issued
          && issued.statement().equals(number)) {
        return logged;
      }
    }
    return null;
  }
}
