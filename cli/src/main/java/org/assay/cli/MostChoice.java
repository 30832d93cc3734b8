package org.assay.cli;

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

  /// Says so where there is nothing, or more.
  void tell(Listed found, Terminal terminal) {
    if (found.items().isEmpty()) {
      terminal.err().println("assay: there is none");
    } else if (found.more()) {
      terminal.err().printf("assay: there are more than %d; ask for more with --most%n", most);
    }
  }
}
