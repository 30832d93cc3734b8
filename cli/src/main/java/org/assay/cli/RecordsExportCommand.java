package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.statement.records.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `assay records export`: the index as a table.
@Command(
    name = "export",
    description = "Write the index as CSV or JSON, with what was deleted and when.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay records export --records records/ -o records.csv",
    })
final class RecordsExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private RecordsFolder records;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write; its ending (csv or json) says as what.")
  private Path output = Path.of("records.csv");

  RecordsExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!output.toString().matches(".*\\.(csv|json)")) {
      throw new UsageException(
          "'%s' ends in neither .csv nor .json; its ending says what to write".formatted(output));
    }
    var all = records.all();
    var text = output.toString().endsWith(".csv") ? csv(all) : json(all);
    new OutputFile(output, terminal).write(out -> out.append(text));
    return ExitCode.MET;
  }

  // No field can hold a comma or a quotation mark: numbers, digests, days.
  private static String csv(List<Kept> all) {
    var text = new StringBuilder("number,file,sha256,issued,retain_until,added,deleted\r\n");
    for (var kept : all) {
      text.append("%s,%s,%s,%s,%s,%s,%s\r\n"
          .formatted(
              kept.number(),
              kept.file(),
              kept.sha256(),
              kept.issued(),
              kept.retainUntil(),
              kept.added(),
              kept.deleted().map(Object::toString).orElse("")));
    }
    return text.toString();
  }

  private static String json(List<Kept> all) {
    return JsonDocument.of("assay-records-export/1", json -> {
      json.writeArrayFieldStart("records");
      for (var kept : all) write(json, kept);
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Kept kept) throws IOException {
    json.writeStartObject();
    json.writeStringField("number", kept.number());
    json.writeStringField("file", kept.file());
    json.writeStringField("sha256", kept.sha256());
    json.writeStringField("issued", kept.issued().toString());
    json.writeStringField("retainUntil", kept.retainUntil().toString());
    json.writeStringField("added", kept.added().toString());
    if (kept.deleted().isPresent()) {
      json.writeStringField("deleted", kept.deleted().get().toString());
    }
    json.writeEndObject();
  }
}
