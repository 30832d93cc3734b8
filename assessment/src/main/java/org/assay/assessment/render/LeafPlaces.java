package org.assay.assessment.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.Facts;
import org.assay.law.input.Position;

/// Where in `product.yaml` a leaf of a proof is to be looked for: where the facts stand, or where
/// the missing ones would.
final class LeafPlaces {

  private final Facts facts;

  LeafPlaces(Facts facts) {
    this.facts = facts;
  }

  /// The places, the best first; empty where the file as a whole is the place.
  List<Position> of(Proof leaf) {
    return switch (leaf) {
      case Proof.Declared declared -> declared(declared);
      case Proof.Measured measured ->
        Stream.concat(
                measured.attestation().map(given -> given.at()).stream(),
                near(measured.element()).stream())
            .toList();
      case Proof.Attested attested ->
        attested.attestation().map(given -> given.at()).or(() -> near(attested.element())).stream()
            .toList();
      case Proof.Quantified list -> near(list.list()).stream().toList();
      case Proof.All branch -> List.of();
      case Proof.Any branch -> List.of();
      case Proof.Not branch -> List.of();
      case Proof.When branch -> List.of();
      case Proof.OfClause reference -> List.of();
    };
  }

  private List<Position> declared(Proof.Declared leaf) {
    var stated = leaf.read().stream()
        .filter(reading -> !LeafDetails.isAskedAbout(reading))
        .map(reading -> reading.value().at());
    var missing = leaf.missing().stream().flatMap(path -> near(path).stream());
    return Stream.concat(missing, stated).distinct().toList();
  }

  /// Where the fact stands, or the innermost group or list around it that is stated.
  private Optional<Position> near(FactPath path) {
    for (var text = path.text(); !text.isEmpty(); text = outer(text)) {
      var value = facts.at(text);
      if (value.isPresent()) {
        return value.map(found -> found.at());
      }
    }
    return Optional.empty();
  }

  private static String outer(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
