package org.assay.assessment.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.checks.PageEvidence.Captured;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.product.Dossier;
import org.assay.supportperiod.PageAccess;
import org.assay.supportperiod.PageGrade;
import org.assay.supportperiod.SupportPeriodGrader;

/// The pages of a dossier that give the support period, graded once for its product.
final class SupportPages {

  static final FactPath PAGE = new FactPath("support.page");
  static final FactPath ADDRESS = new FactPath("support.address");

  private static final FactPath TYPES = new FactPath("product.types");

  private final PageEvidence pages;
  private final Map<Asked, PageGrade> graded = new HashMap<>();

  SupportPages(PageEvidence pages) {
    this.pages = pages;
  }

  private record Asked(Captured captured, List<String> names) {}

  /// A captured page with what the grader reads on it of the product.
  record Graded(Captured captured, PageGrade page) {

    /// The products that the page names, where it names some and none is known to be the
    /// dossier's.
    List<String> others() {
      return page.grade().reading().relevant().stream()
          .flatMap(statement -> statement.products().stream())
          .distinct()
          .toList();
    }
  }

  /// The page that a fact names, graded for the product of the dossier.
  Optional<Graded> of(Dossier dossier, FactPath fact) {
    return pages.of(dossier, fact).map(page -> {
      var asked = new Asked(page, names(dossier));
      return new Graded(page, graded.computeIfAbsent(asked, SupportPages::grade));
    });
  }

  private static PageGrade grade(Asked asked) {
    return SupportPeriodGrader.grade(asked.captured().page(), PageAccess.UNKNOWN, asked.names());
  }

  /// What the product is called: its name, its model, its types.
  static List<String> names(Dossier dossier) {
    var names = new ArrayList<String>();
    dossier.facts().textAt(new FactPath("product.name")).ifPresent(names::add);
    dossier.facts().textAt(new FactPath("product.model")).ifPresent(names::add);
    if (dossier.facts().at(TYPES).orElse(null) instanceof FactValue.Items types) {
      for (int index = 0; index < types.items().size(); index++) {
        dossier.facts().textAt(TYPES.element(index).field("name")).ifPresent(names::add);
      }
    }
    return names;
  }
}
