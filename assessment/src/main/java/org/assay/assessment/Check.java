package org.assay.assessment;

import org.assay.law.CheckName;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// Measures one thing on an artefact of the dossier, under the name by which law data asks for
/// it. A check knows no clause. It never guesses: what it cannot tell it says, with the reason
/// and what would help.
public record Check(CheckName name, Measurement measurement) {

  public Check(String name, Measurement measurement) {
    this(new CheckName(name), measurement);
  }

  /// How a check looks.
  @FunctionalInterface
  public interface Measurement {

    /// What is observed on the element at that path; the empty path stands for the whole product.
    ///
    /// @throws Exception when the measurement breaks; the clause is then undetermined, with the
    ///     reason
    Observation observe(Dossier dossier, FactPath element) throws Exception;
  }
}
