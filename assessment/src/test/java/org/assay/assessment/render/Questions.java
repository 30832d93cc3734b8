package org.assay.assessment.render;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Every dossier about tea, for every role, in every territory, on days with different law.
final class Questions {

  private static final List<AssessmentReport> ABOUT_TEA = Stream.of(
          "good", "failing", "deemed", "gaps", "kettle")
      .flatMap(dossier -> Stream.of("maker", "importer")
          .flatMap(role -> Stream.of("GB", "NI")
              .flatMap(
                  territory -> Stream.of(Tea.IN_2026, Tea.BEFORE_THE_MARK, LocalDate.of(2020, 1, 1))
                      .map(on -> Tea.report(dossier, role, territory, on)))))
      .toList();

  private Questions() {}

  static Stream<AssessmentReport> aboutTea() {
    return ABOUT_TEA.stream();
  }
}
