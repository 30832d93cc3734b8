package org.assay.ledger;

import java.io.IOException;

/// The way to a witness: over a network, or to a [Witness] in the same process.
@FunctionalInterface
public interface WitnessClient {

  /// Sends an `add-checkpoint` request (C2SP tlog-witness).
  WitnessAnswer addCheckpoint(String request) throws IOException;
}
