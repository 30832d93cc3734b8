package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.handling.receipt.ReceiptCheck;
import org.assay.handling.receipt.ReceiptCheck.NotShown;
import org.assay.handling.receipt.ReceiptCheck.Shown;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay receipt verify`: whether a receipt shows that a report was received.
@Command(
    name = "verify",
    description =
        "Check that a report was received, when, and what was promised. Needs no network.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown, under a key that you named",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:shown, but only under the key that the receipt itself names",
      "4:not shown, with every reason",
    },
    footer = {
      "",
      "Example:",
      "  assay receipt verify receipt.json --report report.json --log-key log.vkey",
    })
final class ReceiptVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "RECEIPT", description = "The receipt that the office gave.")
  private Path receipt = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "The report itself: also checks that the receipt is for it.")
  private @Nullable Path report;

  @Mixin
  private LogTrust trust;

  ReceiptVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var given = read(receipt, "a receipt", ReportReceipt::read);
    var document = report == null
        ? Optional.<ReportDocument>empty()
        : Optional.of(read(report, "a report", ReportDocument::read));
    return switch (ReceiptCheck.of(given, document, trust.given())) {
      case Shown shown -> tell(given, shown);
      case NotShown(var problems) -> tell(problems);
    };
  }

  private static <T> T read(Path file, String what, Function<byte[], T> reading)
      throws IOException {
    var text = new TextFile(file, what).read();
    try {
      return reading.apply(text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException none) {
      throw new UsageException("'%s': %s; expected is %s as an office hands it out"
          .formatted(file, none.getMessage(), what));
    }
  }

  private int tell(ReportReceipt given, Shown shown) throws IOException {
    var reported = shown.reported();
    var out = terminal.out();
    out.printf("A report was received by %s%n", given.office());
    out.printf("  received            %s%n", reported.receivedAt());
    out.printf("  acknowledgement by  %s%n", reported.acknowledgeBy());
    out.printf("  first update by     %s%n", reported.updateBy());
    out.printf("  digest of report    %s%n", reported.report());
    out.printf("  the report          %s%n", report == null ? "not given" : "is this one");
    if (shown.keyKnown()) return ExitCode.MET;
    new TextPage(out, terminal.colourOut())
        .hanging(
            "",
            "  ",
            List.of(Span.plain(
                "Whether '%s' is the key of the office was not checked: compare it with the file 'ledger/log.vkey' of the office, and give it as --log-key."
                    .formatted(given.logKey()))));
    return ExitCode.UNDETERMINED;
  }

  private int tell(List<String> problems) throws IOException {
    terminal.out().println("Not shown:");
    var page = new TextPage(terminal.out(), terminal.colourOut());
    for (var problem : problems) {
      page.hanging("", "  ", List.of(Span.plain("- " + problem)));
    }
    return ExitCode.NOT_MET;
  }
}
