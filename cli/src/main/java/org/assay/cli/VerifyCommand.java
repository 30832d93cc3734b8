package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.statement.bundle.Replay;
import org.assay.statement.document.BoundedFile;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.verification.Examination;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay verify`: whether a statement of compliance is what it claims to be.
@Command(
    name = "verify",
    description = {
      "Verify a statement of compliance, without any network.",
      "Of a statement that Assay issued: the signature, what was changed since, whether data and "
          + "pages say the same, the items of Schedule 4, the proof that it was logged, and "
          + "whether it still counts. Of any other statement (PDF, HTML, text, JSON, YAML): the "
          + "items of Schedule 4 that can be found, quoted, and those that cannot.",
      "Of a bundle of 'assay statement bundle': whether it is whole and replays to the same "
          + "verdict, and the statement in it, for the day of the bundle unless --on says another.",
      "Whom to trust has to be said: without --trust and --log-key those parts stay undetermined.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything that was asked is met",
      ExitCode.FAILED_LINE,
      "2:bad usage, or a file that nothing can be said about",
      ExitCode.UNDETERMINED_LINE,
      "4:something is not met",
    },
    footer = {
      "",
      "Examples:",
      "  assay verify statement.pdf --trust anchors.pem --policy log-policy \\",
      "      --ledger ledger/ --batch 2026-W18",
      "  assay verify statement.pdf --on 2025-12-03 --trust anchors.pem \\",
      "      --log-key log.example+1a2b3c4d+AXZ... --format json",
      "  assay verify statement-bundle.zip --trust anchors.pem --policy log-policy",
      "  assay verify from-our-supplier.pdf",
    })
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The statement, or a bundle of its records.")
  private Path file = Path.of("statement.pdf");

  @Mixin
  private When when;

  @Option(
      names = "--batch",
      paramLabel = "BATCH",
      description = "The batch in hand, which the statement has to be for; may be repeated.")
  private List<String> batches = List.of();

  @Mixin
  private TrustChoice trust;

  @Mixin
  private LogChoice log;

  @Mixin
  private FormatChoice format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "REPORT",
      description = "Write the report to this file instead of standard output.")
  private @Nullable Path output;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      if (Replay.isArchive(file)) return reported(replayed());
      var question = new VerificationQuestion(when.day(), batches, trust.trust(), log.known());
      return reported(Examination.of(file.toString(), BoundedFile.read(file), question));
    } catch (UnusableFileException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }

  private Verification replayed() throws IOException {
    var asked = new Replay.Asked(when.given(), batches, trust.trust(), log.known());
    return new Replay(BundledLaw.get(), Version.text(), VerificationJson::of)
        .of(file.toString(), Replay.read(file), asked);
  }

  private int reported(Verification verification) throws IOException {
    new OutputFile(output, terminal).write(out -> {
      switch (format.chosen()) {
        case TEXT ->
          new VerificationText(out, output == null && terminal.colourOut()).write(verification);
        case JSON -> out.append(VerificationJson.of(verification));
      }
    });
    return ExitCode.of(verification.finding().verdict());
  }
}
