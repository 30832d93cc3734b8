package org.assay.server.demo;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.register.OfficePlace;
import org.assay.register.report.AcceptedReport;
import org.assay.register.report.Casework;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.product.ProductOffice;

/// A promise, and reports in different states.
@Singleton
class DemoReports {

  private final OfficePlace place;
  private final PublishedPromises promises;
  private final ReportIntake intake;
  private final Casework casework;
  private final ProductOffice desk;

  DemoReports(
      OfficePlace place,
      PublishedPromises promises,
      ReportIntake intake,
      Casework casework,
      ProductOffice desk) {
    this.place = place;
    this.promises = promises;
    this.intake = intake;
    this.casework = casework;
    this.desk = desk;
  }

  /// Publishes how issues are reported, and when an answer comes.
  void promise() {
    var base = address();
    promises.publish(
        Demo.ACTOR,
        UkDivision.ENGLAND_AND_WALES,
        new ReportingPromise(
            Demo.MAKER,
            URI.create(base),
            List.of(URI.create(base + "report"), URI.create("mailto:security@larkfield.example")),
            List.of("en", "de"),
            Within.workingDays(2),
            Within.calendarDays(14),
            URI.create(base + "policy"),
            Optional.empty(),
            Optional.empty(),
            "All our connectable products, with their apps and online services.",
            desk.today()));
  }

  // What is published has to be an https address, which an office on one's own machine has not.
  private String address() {
    var own = place.address().toString().replaceFirst("/?$", "/");
    return own.startsWith("https://") ? own : "https://security.larkfield.example/";
  }

  /// Three reports about a product: a new one, one that is acknowledged, one that is resolved.
  void submit(String product) {
    submitted(
        product,
        "Telnet is open on the local network",
        "The camera answers on port 23. The password is not asked for.");
    var acknowledged = submitted(
        product,
        "Video stream without sign-in",
        "GET /live on port 8081 gives the picture to everybody on the network.");
    step(acknowledged, StepKind.ACKNOWLEDGE, "Thank you. We are looking at it.");
    var resolved = submitted(
        product,
        "Update over http",
        "The update is fetched over http, and its signature is not checked.");
    step(resolved, StepKind.ACKNOWLEDGE, "Thank you. We could see it here, too.");
    step(resolved, StepKind.START_VERIFICATION, "");
    step(resolved, StepKind.RESOLVE, "Version 2.4.1 checks the signature. It is out since today.");
  }

  private AcceptedReport submitted(String product, String summary, String found) {
    return intake.submit(
        new SubmittedReport(product, "", summary, found, "", "2.4.0", "", "", "en", List.of()));
  }

  private void step(AcceptedReport report, StepKind kind, String words) {
    var _ = casework.take(report.id(), Casework.ANY_VERSION, Demo.ACTOR, Step.of(kind), words);
  }
}
