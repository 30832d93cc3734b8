package org.assay.statement;

import java.util.List;

/// A manufacturer, its authorised representatives, and its opinion that it has complied (SI
/// 2023/1007 Sch. 4 para. 1(1)(b) and (d)).
///
/// @param authorisedRepresentatives those who act for it under PSTI Act s. 51; empty where there is
/// none
/// @param opinion for each security requirement, what the opinion rests on
public record Manufacturer(
    Party party, List<Party> authorisedRepresentatives, List<Ground> opinion) {

  public Manufacturer {
    authorisedRepresentatives = List.copyOf(authorisedRepresentatives);
    opinion = List.copyOf(opinion);
  }

  /// The manufacturer's name.
  public String name() {
    return party.name();
  }
}
