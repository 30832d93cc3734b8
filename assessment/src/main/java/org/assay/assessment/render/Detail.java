package org.assay.assessment.render;

import java.util.List;
import org.assay.law.evaluation.EvidenceReference;

/// One thing that is known, or missing, about a leaf of a proof.
///
/// @param text in words, without its place
/// @param place `product.yaml:41`, or empty where the dossier does not state it
/// @param evidence the files that were looked at
record Detail(Known known, String text, String place, List<EvidenceReference> evidence) {

  Detail {
    evidence = List.copyOf(evidence);
  }

  Detail(Known known, String text) {
    this(known, text, "", List.of());
  }
}
