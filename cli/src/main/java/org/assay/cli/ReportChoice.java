package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.RemoteOffice;
import picocli.CommandLine.Parameters;

/// Which report is meant.
final class ReportChoice {

  @Parameters(paramLabel = "REPORT", description = "Its reference, such as K7QMT-2XPDA, or its id.")
  private String report = "";

  /// The path of the report, or of a part of it.
  ApiPath path(String... parts) {
    var all = new String[parts.length + 2];
    all[0] = "reports";
    all[1] = report.strip();
    System.arraycopy(parts, 0, all, 2, parts.length);
    return ApiPath.of(all);
  }

  /// The report as it stands.
  JsonNode now(RemoteOffice office) {
    return office.read(path()).path("report");
  }

  /// Says how it stands.
  static void tell(JsonNode report, Terminal terminal) {
    terminal
        .out()
        .printf(
            "%s: %s, version %s%s%n",
            Printable.line(Json.text(report, "reference")),
            Printable.line(Json.text(report, "state")),
            Printable.line(Json.text(report, "version")),
            Json.given(report, "dueAt").map(at -> ", due " + Times.moment(at)).orElse(""));
  }
}
