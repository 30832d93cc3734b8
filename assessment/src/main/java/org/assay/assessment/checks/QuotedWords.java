package org.assay.assessment.checks;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.Check.Measurement;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// Whether the words that a fact quotes stand on the captured page that another fact names. It
/// does not judge what the words mean.
record QuotedWords(FactPath quote, FactPath page, String what) implements Measurement {

  QuotedWords(String quote, String page, String what) {
    this(new FactPath(quote), new FactPath(page), what);
  }

  @Override
  public Observation observe(Dossier dossier, FactPath element) throws IOException {
    var captured = CapturedPage.of(dossier, page);
    if (captured.isEmpty()) {
      return new Observation.CannotTell("there is no captured page; name one as " + page);
    }
    var words = dossier.facts().textAt(quote);
    if (words.isEmpty()) {
      return new Observation.CannotTell("the dossier does not quote " + what + "; give " + quote);
    }
    return found(captured.get(), words.get());
  }

  private Observation found(CapturedPage captured, String words) {
    var evidence = List.of(captured.reference());
    return captured.shows(words)
        ? new Observation.Held("the page reads: \"%s\"".formatted(words), evidence)
        : new Observation.Failed(
            "the words \"%s\" do not stand on the page".formatted(words), evidence);
  }
}
