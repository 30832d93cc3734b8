package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.entry.BadEntryException;
import org.assay.ledger.entry.EntryType;
import org.assay.ledger.entry.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay ledger append`: adds events and publishes a checkpoint.
@Command(
    name = "append",
    description = {
      "Add events to a ledger, all or none, and publish a checkpoint over them.",
      "When it has ended with 0 they are on the disk, under a signed checkpoint.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:added", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "An event is an entry (docs/schemas/ledger-entry.schema.json) without 'schema'",
      "and 'recordedAt'.",
      "",
      "Example:",
      "  assay ledger append ledger --key ledger.key withdrawn.jsonl",
    })
final class LedgerAppendCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the ledger.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "EVENTS",
      description = "A file with one event as JSON, or one to a line; - reads standard input.")
  private String events = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The signing key of the ledger.")
  private Path keyFile = Path.of("");

  LedgerAppendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var read = events(text());
    var key = new SignerKeyFile(keyFile).read();
    try (var writer = LedgerWriter.open(folder, key, InstantSource.system())) {
      var logged = writer.append(read);
      var checkpoint = writer.checkpoint();
      for (int i = 0; i < read.size(); i++) {
        terminal
            .out()
            .printf(
                "Entry %d: %s%n",
                logged.get(i).index(), EntryType.of(read.get(i)).code());
      }
      terminal.out().printf("The ledger has %d entries now.%n", checkpoint.size());
    }
    return ExitCode.MET;
  }

  private String text() throws IOException {
    return events.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : new TextFile(Path.of(events), "events").read();
  }

  /// One event that stands over several lines, or one to a line; with every problem at once.
  private List<Event> events(String text) {
    var lines = text.lines().toList();
    boolean one = lines.size() > 1 && lines.getFirst().strip().equals("{");
    var problems = new ArrayList<String>();
    var read = new ArrayList<Event>();
    for (int i = 0; i < (one ? 1 : lines.size()); i++) {
      var json = one ? text : lines.get(i);
      if (!json.isBlank()) event(i + 1, json, problems).ifPresent(read::add);
    }
    if (!problems.isEmpty()) throw new UsageException(String.join("\nassay: ", problems));
    if (read.isEmpty()) throw new UsageException("there is no event in '%s'".formatted(events));
    return read;
  }

  private Optional<Event> event(int line, String json, List<String> problems) {
    try {
      return Optional.of(Event.ofJson(json));
    } catch (BadEntryException bad) {
      problems.add("%s:%d: %s".formatted(events, line, bad.getMessage()));
      return Optional.empty();
    }
  }
}
