package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// What every JSON report begins with: of which product, from which dossier, under which law.
final class JsonHead {

  private JsonHead() {}

  static void write(AssessmentReport report, JsonGenerator json) throws IOException {
    var assessment = report.assessment();
    JsonDocument.object(json, "product", () -> {
      json.writeStringField("name", report.product());
      JsonDocument.text(json, "brandAndModel", report.brandAndModel());
    });
    JsonDocument.object(json, "dossier", () -> {
      json.writeStringField("file", AssessmentReport.PRODUCT_FILE);
      json.writeStringField("sha256", assessment.dossier().sha256());
    });
    JsonDocument.object(json, "law", () -> {
      json.writeStringField("regime", assessment.regime().id());
      json.writeStringField("title", assessment.regime().title());
      json.writeStringField("version", assessment.regime().version());
      json.writeStringField("sha256", assessment.lawDigest());
    });
  }
}
