/// Measurements on the artefacts of a dossier: captured pages, factory lots, labels. They know
/// the vocabulary of facts, not the law.
@NullMarked
package org.assay.assessment.checks;

import org.jspecify.annotations.NullMarked;
