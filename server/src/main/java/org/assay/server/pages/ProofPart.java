package org.assay.server.pages;

import java.util.List;

/// A part of a proof as a page shows it, with the parts that it rests on.
///
/// @param status how it stands, in words
/// @param words what was asked or found
/// @param clause the clause or fact that it comes from, or an empty text
/// @param why the reason, or an empty text
/// @param open whether it is shown opened
public record ProofPart(
    Status status, String words, String clause, String why, boolean open, List<ProofPart> parts) {
  public ProofPart {
    parts = List.copyOf(parts);
  }
}
