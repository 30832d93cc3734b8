package org.assay.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.Callable;
import org.assay.statement.records.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay records due`: until when each record has to be kept, and whether it is still there.
@Command(
    name = "due",
    description = {
      "List the retention dates, the earliest first, and hold every record against its SHA-256.",
      "A record is kept for the longer of ten years beginning with the date of issue and the support "
          + "period. [psti.reg.8]",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every record that has to be kept is there",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:a record is missing or was changed",
    },
    footer = {
      "",
      "Example, what can be deleted within the next 90 days:",
      "  assay records due --records records/ --within P90D",
    })
final class RecordsDueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private RecordsFolder records;

  @Mixin
  private When when;

  @Option(
      names = "--within",
      paramLabel = "PERIOD",
      description = "Only those whose time ends within this period (ISO 8601, such as P90D).")
  private @Nullable Period within;

  RecordsDueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.MET;
    for (var kept : records.all()) {
      if (kept.deleted().isPresent()) continue;
      var fault = records.there().fault(kept);
      if (fault.isPresent()) code = ExitCode.NOT_MET;
      if (fault.isPresent() || isAsked(kept)) {
        terminal
            .out()
            .printf(
                "%s  %s  %s%n",
                kept.retainUntil(), kept.file(), fault.orElse(state(kept, when.day())));
      }
    }
    return code;
  }

  private boolean isAsked(Kept kept) {
    return within == null || !kept.retainUntil().isAfter(when.day().plus(within));
  }

  private static String state(Kept kept, LocalDate day) {
    return kept.isDue(day) ? "keep" : "may be deleted";
  }
}
