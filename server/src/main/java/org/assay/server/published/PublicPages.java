package org.assay.server.published;

import java.time.LocalDate;
import java.util.Optional;

/// Everything that the public side says, by address. The server and `assay publish` both ask it,
/// so that they say the same.
public interface PublicPages {

  /// What the answer depends on, where that can be told at less cost than the answer itself. As
  /// long as it stays the same, so does the answer.
  ///
  /// @param today in London
  /// @return nothing where the answer itself has to be made to know
  Optional<String> state(PublicAddress address, LocalDate today);

  /// The answer.
  ///
  /// @param today in London
  /// @return nothing where there is nothing at the address
  Optional<Representation> at(PublicAddress address, Voice voice, LocalDate today);
}
