package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.cli.remote.DossierRecord;
import org.assay.cli.remote.RemoteProducts;
import org.assay.cli.remote.RemoteProducts.Destination;
import org.assay.cli.remote.RemoteProducts.Sent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an office puts the dossier that is sent to it.
final class DestinationChoice {

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description =
          "The product (id, or name in addresses). Default: the one that the folder was fetched or sent for.")
  private @Nullable String product;

  @Option(
      names = "--create",
      description = "Make a new product of the dossier; it is not public yet.")
  private boolean create;

  @Option(
      names = "--from",
      paramLabel = "N",
      description =
          "The version that the folder goes on from, or newest. Default: the one that was fetched or sent last.")
  private @Nullable String from;

  @Option(names = "--note", paramLabel = "TEXT", description = "What to note of this version.")
  private String note = "";

  void refuseWithoutServer() {
    if (product != null || create || from != null || !note.isEmpty()) {
      throw new UsageException(
          "--product, --create, --from and --note are for an office; give --server as well");
    }
  }

  /// Sends the dossier and says what became of it.
  Sent send(RemoteProducts products, Path folder, Terminal terminal) throws IOException {
    var sent = products.send(folder, new Destination(product, from, create, note));
    terminal
        .err()
        .printf(
            "assay: '%s' has version %d of this dossier%s%n",
            Printable.line(sent.name()), sent.version(), sent.kept() ? "" : " already");
    if (!sent.noted()) {
      terminal
          .err()
          .printf(
              "assay: '%s' cannot be written, so give --product %s --from %d the next time%n",
              folder.resolve(DossierRecord.FILE), sent.id(), sent.version());
    }
    return sent;
  }
}
