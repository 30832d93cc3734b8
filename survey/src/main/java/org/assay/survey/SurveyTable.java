package org.assay.survey;

import java.util.List;

/// All rows of a survey, in the order of the list.
public record SurveyTable(List<Row> rows) {

  public SurveyTable {
    rows = List.copyOf(rows);
  }
}
