package org.assay.server.reporting;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.assay.register.report.SubmittedReport;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Language;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The fields of the form, as a browser sends them.
public class ReportForm {

  @RestForm
  @DefaultValue("")
  String product = "";

  @RestForm
  @DefaultValue("")
  String productName = "";

  @RestForm
  @DefaultValue("")
  String summary = "";

  @RestForm
  @DefaultValue("")
  String found = "";

  @RestForm
  @DefaultValue("")
  String steps = "";

  @RestForm
  @DefaultValue("")
  String versions = "";

  @RestForm
  @DefaultValue("")
  String disclosureWish = "";

  @RestForm
  @DefaultValue("")
  String contact = "";

  /// By which a form that is sent twice is known: random, and another in each page.
  @RestForm
  @DefaultValue("")
  String once = "";

  @RestForm("files")
  @Nullable
  List<FileUpload> files;

  SubmittedReport report(Language language) {
    return new SubmittedReport(
        product,
        productName,
        summary,
        found,
        steps,
        versions,
        disclosureWish,
        contact,
        language.tag(),
        Uploads.of(files));
  }

  FilledForm filled() {
    return FilledForm.empty()
        .with("product", product)
        .with("productName", productName)
        .with("summary", summary)
        .with("found", found)
        .with("steps", steps)
        .with("versions", versions)
        .with("disclosureWish", disclosureWish)
        .with("contact", contact);
  }

  boolean hasFiles() {
    return files != null && files.stream().anyMatch(file -> file.size() > 0);
  }
}
