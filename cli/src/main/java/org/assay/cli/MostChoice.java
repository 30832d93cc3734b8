package org.assay.cli;

import java.io.IOException;
import org.assay.cli.remote.RemoteOffice.Listed;
import picocli.CommandLine.Option;

/// How much of a long list is shown.
final class MostChoice {

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many to list at most. Default: 200.")
  private int most = 200;

  int number() {
    if (most < 1) {
      throw new UsageException("--most is %d; it is 1 or more".formatted(most));
    }
    return most;
  }

  /// Shows a list in the form that was asked for, and says where there is nothing, or more.
  ///
  /// @param schema the name of the JSON form
  void show(Listed found, FormatChoice format, String schema, Rows rows, Terminal terminal)
      throws IOException {
    switch (format.chosen()) {
      case TEXT -> rows.print(terminal);
      case JSON -> terminal.out().print(OfficeJson.of(schema, found));
    }
    if (found.items().isEmpty()) {
      terminal.err().println("assay: there is none");
    } else if (found.more()) {
      terminal.err().printf("assay: there are more than %d; ask for more with --most%n", most);
    }
  }
}
