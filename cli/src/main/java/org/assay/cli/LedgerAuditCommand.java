package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.ledger.AuditFinding;
import org.assay.ledger.AuditFinding.Weight;
import org.assay.ledger.LedgerAudit;
import org.assay.ledger.LedgerAudit.Report;
import org.assay.ledger.LedgerException;
import org.assay.ledger.note.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay ledger audit`: reads the whole ledger and hashes it again.
@Command(
    name = "audit",
    description = {
      "Hash a whole ledger again: every entry, every tile, the root.",
      "With --since, also say whether it continues what was seen before, or was rolled back or forked.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:in order",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:something cannot be told",
      "4:not what it says: damaged, rolled back, forked or not signed",
    },
    footer = {
      "",
      "Example:",
      "  assay ledger audit ledger --since ledger-2026-10-01.checkpoint",
    })
final class LedgerAuditCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private LedgerChoice ledger;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "A checkpoint that was kept before; may be given several times.")
  private List<Path> since = new ArrayList<>();

  LedgerAuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var older = older();
    try {
      return tell(audited(older), older);
    } catch (LedgerException distrusted) {
      if (distrusted.reason() != LedgerException.Reason.NOT_TRUSTED) throw distrusted;
      line("- not-trusted: " + distrusted.getMessage());
      return ExitCode.NOT_MET;
    }
  }

  private Report audited(List<Checkpoint> older) throws IOException {
    try (var progress = new Progress(terminal)) {
      var reader = ledger.open();
      return LedgerAudit.of(
          reader, older, done -> progress.show("hashing entries", done, reader.size()));
    }
  }

  private List<Checkpoint> older() throws IOException {
    var older = new ArrayList<Checkpoint>();
    for (var file : since) {
      try {
        older.add(Checkpoint.parse(new TextFile(file, "a checkpoint").read()));
      } catch (IllegalArgumentException none) {
        throw new UsageException("'%s': %s".formatted(file, none.getMessage()));
      }
    }
    return older;
  }

  private int tell(Report report, List<Checkpoint> older) throws IOException {
    var checkpoint = report.checkpoint();
    terminal.out().printf("%s: %d entries%n", checkpoint.origin(), checkpoint.size());
    report
        .counts()
        .forEach((type, count) -> terminal.out().printf("  %-26s %,10d%n", type.code(), count));
    for (var finding : report.findings()) {
      line("- %s: %s".formatted(finding.kind().code(), finding.detail()));
    }
    var weight = report.findings().stream()
        .map(AuditFinding::kind)
        .map(AuditFinding.Kind::weight)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Weight.REMARK);
    if (weight == Weight.REMARK) {
      line("In order: every entry and every tile fits the root of the checkpoint%s."
          .formatted(older.isEmpty() ? "" : ", which continues what was seen before"));
    }
    return switch (weight) {
      case REMARK -> ExitCode.MET;
      case UNKNOWN -> ExitCode.UNDETERMINED;
      case BROKEN -> ExitCode.NOT_MET;
    };
  }

  private void line(String words) throws IOException {
    new TextPage(terminal.out(), terminal.colourOut())
        .hanging("", "  ", List.of(Span.plain(words)));
  }
}
