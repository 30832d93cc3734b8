package org.assay.server.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.office.OfficeSettings;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SigningFailed;

/// Fills a fresh office when the server is started with `--demo`. The accounts are made
/// elsewhere.
@ApplicationScoped
public class Demo {

  static final String ACTOR = "office";
  static final String MAKER = "Larkfield Instruments Ltd";

  private final OfficeSettings settings;
  private final PublishedPromises promises;
  private final DemoProducts products;
  private final DemoReports reports;

  Demo(
      OfficeSettings settings,
      PublishedPromises promises,
      DemoProducts products,
      DemoReports reports) {
    this.settings = settings;
    this.promises = promises;
    this.products = products;
    this.reports = reports;
  }

  void begin(@Observes StartupEvent started)
      throws IOException, GeneralSecurityException, KeyRefused, SigningFailed {
    if (!settings.demo() || promises.current().isPresent()) return;
    System.out.println("Assay: loading the samples; this takes some seconds");
    reports.promise();
    var folder = samples();
    if (folder.isEmpty()) {
      System.out.println("Assay: the samples are not beside the server; there are no products");
      return;
    }
    var loaded = products.load(folder.get());
    if (loaded.containsKey("doorbell")) products.issueStatement(loaded.get("doorbell"));
    if (loaded.containsKey("camera")) reports.submit(loaded.get("camera").id());
    System.out.printf("Assay: %d products, with what belongs to them%n", loaded.size());
  }

  private Optional<Path> samples() {
    return settings.samples().filter(Files::isDirectory);
  }
}
