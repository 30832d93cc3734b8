package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.law.evaluation.Verdict;
import org.assay.pages.memory.UnreadableMemoryException;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.bundle.Replay;
import org.assay.statement.document.BoundedFile;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.records.RecordsRefused;
import org.assay.statement.verification.Examination;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay records add`: keeps a copy.
@Command(
    name = "add",
    description = {
      "Keep a copy of a statement (PDF) or of a bundle, with its retention date.",
      "The contents have to give the statement's number; signatures are not verified here.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:kept", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay records add statement-bundle.zip --records records/",
    })
final class RecordsAddCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The statement as PDF, or a bundle.")
  private Path file = Path.of("statement.pdf");

  @Mixin
  private RecordsFolder records;

  RecordsAddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return Replay.isArchive(file)
          ? add(Replay.read(file), "zip")
          : add(BoundedFile.read(file), "pdf");
    } catch (UnusableFileException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    } catch (UnreadableMemoryException broken) {
      throw RecordsFolder.broken(broken);
    }
  }

  private int add(byte[] bytes, String ending) throws IOException {
    var pdf = ending.equals("zip") ? Replay.statement(file.toString(), bytes) : bytes;
    try {
      var kept = records.begun().add(statement(pdf), ending, bytes, When.today());
      terminal
          .out()
          .printf("Kept %s until %s at least. [psti.reg.8]%n", kept.file(), kept.retainUntil());
      return ExitCode.MET;
    } catch (RecordsRefused refused) {
      return RecordsFolder.refused(refused, terminal);
    }
  }

  private StatementOfCompliance statement(byte[] pdf) {
    var question =
        new VerificationQuestion(LocalDate.EPOCH, List.of(), Trust.none(), KnownLog.nothing());
    var found = Examination.of(file.toString(), pdf, question);
    if (found.kind() != Verification.Kind.ISSUED_BY_ASSAY
        || found.finding().part("data").verdict() != Verdict.MET) {
      throw new UsageException(
          "'%s' is no statement that Assay issued as PDF, or was changed: see 'assay verify'"
              .formatted(file));
    }
    return found.statement().orElseThrow();
  }
}
