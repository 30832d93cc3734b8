package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.assay.cli.remote.OfficeAddress;
import org.assay.cli.remote.RemoteOffice;
import org.assay.cli.remote.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Which office a command asks, and what proves who asks it. The token is never an argument, which
/// everybody on the machine could read.
final class ServerChoice {

  static final String TOKEN = "ASSAY_TOKEN";
  static final String ADDRESS = "ASSAY_SERVER";

  /// Above the options, where a command also works without an office.
  static final String HEADING = "%nAt an office:%n";

  private static final Set<String> OWN = Set.of("--server", "--token-file", "--server-certificate");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The address of the office; commands that are for one alone also take it from ASSAY_SERVER. The token comes from ASSAY_TOKEN, or --token-file.")
  private @Nullable String server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file whose first line is the token.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--server-certificate",
      paramLabel = "FILE",
      description = "Trust this authority (PEM) for the connection, and no other.")
  private @Nullable Path certificate;

  /// Whether an office is to be asked by a command that also works without one. Only the option
  /// counts then: nothing in the environment sends a dossier away.
  boolean isGiven() {
    if (server == null && (tokenFile != null || certificate != null)) {
      throw new UsageException(
          "--token-file and --server-certificate are for an office; give --server as well");
    }
    return server != null;
  }

  /// The office, for as long as the command runs.
  RemoteOffice open() throws IOException {
    return RemoteOffice.at(OfficeAddress.parse(address()), token(), certificate);
  }

  private String address() {
    if (server != null) return server;
    var known = System.getenv(ADDRESS);
    if (known != null && !known.isBlank()) return known;
    throw new UsageException("name the office with --server URL, or set " + ADDRESS);
  }

  private Token token() throws IOException {
    if (tokenFile != null) return Token.in(tokenFile);
    var known = System.getenv(TOKEN);
    if (known != null) return Token.of(known, TOKEN);
    throw new UsageException(
        "a token is needed: set %s, or give --token-file FILE; the page 'Your account' of the office makes one"
            .formatted(TOKEN));
  }

  /// Refuses options of the command that an office takes no notice of.
  ///
  /// @param fit the options that fit, besides those of this class
  static void refuseUnfit(CommandSpec command, Set<String> fit) {
    var given = command.commandLine().getParseResult().matchedOptions();
    var unfit = given.stream()
        .map(option -> option.longestName())
        .filter(name -> !fit.contains(name) && !OWN.contains(name))
        .distinct()
        .sorted()
        .toList();
    if (!unfit.isEmpty()) {
      throw new UsageException(
          "with --server leave out %s: the office has its own law, key and ledger, and its own day"
              .formatted(String.join(", ", unfit)));
    }
  }
}
