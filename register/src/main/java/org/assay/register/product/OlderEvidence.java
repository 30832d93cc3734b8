package org.assay.register.product;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.product.Dossier;
import org.assay.product.Evidence;

/// Which evidence about the product itself is older than its firmware: the files that are the
/// same as in the version of the dossier before, which looked at another version of the software.
/// Captured pages and factory lots do not age so.
final class OlderEvidence {

  private OlderEvidence() {}

  /// A sentence for each file that is older, by its name.
  ///
  /// @param remarked what was said of files of the version before
  static Map<String, String> between(Dossier before, Dossier now, Map<String, String> remarked) {
    var changed = changed(DossierFacts.of(before), DossierFacts.of(now));
    var older = new LinkedHashMap<String, String>();
    for (var evidence : now.evidence()) {
      if (!isAboutTheProduct(evidence) || !isTheSame(before, evidence)) continue;
      changed
          .or(() -> Optional.ofNullable(remarked.get(evidence.path())))
          .ifPresent(sentence -> older.put(evidence.path(), sentence));
    }
    return older;
  }

  private static Optional<String> changed(DossierFacts before, DossierFacts now) {
    return now.firmware().entrySet().stream()
        .filter(software -> before.firmware().containsKey(software.getKey()))
        .filter(software -> !software.getValue().equals(before.firmware().get(software.getKey())))
        .findFirst()
        .map(software -> "It was gathered for %s %s; the dossier now looks at %s."
            .formatted(
                software.getKey(), before.firmware().get(software.getKey()), software.getValue()));
  }

  private static boolean isAboutTheProduct(Evidence evidence) {
    var fact = evidence.fact().text();
    return fact.startsWith("standards.")
        || fact.startsWith("attestations[")
        || fact.endsWith(".generatorDescription");
  }

  private static boolean isTheSame(Dossier before, Evidence evidence) {
    return before.evidence().stream()
        .anyMatch(
            old -> old.path().equals(evidence.path()) && old.sha256().equals(evidence.sha256()));
  }
}
