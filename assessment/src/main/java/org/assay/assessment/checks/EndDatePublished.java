package org.assay.assessment.checks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.assay.assessment.Check.Measurement;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// Whether the captured page gives the declared end date of the support period, in full. "Five
/// years from purchase" alone is no end date.
final class EndDatePublished implements Measurement {

  private static final FactPath PAGE = new FactPath("support.page");
  private static final FactPath ENDS = new FactPath("support.ends");

  @Override
  public Observation observe(Dossier dossier, FactPath element) throws IOException {
    var page = CapturedPage.of(dossier, PAGE);
    if (page.isEmpty()) {
      return new Observation.CannotTell("there is no captured page; name one as " + PAGE);
    }
    var ends = dossier.facts().textAt(ENDS).map(LocalDate::parse);
    if (ends.isEmpty()) {
      return new Observation.CannotTell("the dossier gives no end date; give " + ENDS);
    }
    var evidence = List.of(page.get().reference());
    return WrittenDate.standsIn(page.get().text(), ends.get())
        ? new Observation.Held("the page gives the end date " + ends.get(), evidence)
        : new Observation.Failed(
            "the end date " + ends.get() + " does not stand on the page", evidence);
  }
}
