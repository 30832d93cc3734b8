package org.assay.survey;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What a list says about one of the things that a maker publishes.
public sealed interface Wanted {

  /// The cell is empty: nobody has looked.
  record NotGiven() implements Wanted {}

  /// Somebody looked, and there is no such page: the cell says `none`.
  record NoPage() implements Wanted {}

  /// An address or a saved page.
  ///
  /// @param named as the list has it
  /// @param address the address, where it is one
  /// @param file the file to read: the saved page, or the snapshot of an address that was kept
  /// earlier; empty where the address is to be fetched
  record Source(String named, Optional<URI> address, Optional<Path> file) implements Wanted {

    public Source {
      if (address.isEmpty() && file.isEmpty()) {
        throw new IllegalArgumentException(
            "'%s' is neither an address nor a file".formatted(named));
      }
    }

    /// Whether it has to be fetched.
    boolean isFetched() {
      return file.isEmpty();
    }

    /// The file in a bundle that keeps it, by the name of the source alone.
    String snapshot() {
      return EvidenceName.of(this);
    }
  }
}
