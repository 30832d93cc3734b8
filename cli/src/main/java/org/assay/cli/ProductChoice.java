package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.cli.remote.RemoteOffice;
import org.assay.cli.remote.RemoteProducts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which product of an office is meant.
final class ProductChoice {

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description =
          "The product (id, or name in addresses). Default: the one that the folder was fetched or sent for.")
  private @Nullable String product;

  void refuseWithoutServer() {
    if (product != null) {
      throw new UsageException("--product is one of an office; give --server as well");
    }
  }

  /// Its id, or its name in addresses.
  String meant(RemoteOffice office, Path folder) throws IOException {
    return new RemoteProducts(office).meant(product, folder);
  }
}
