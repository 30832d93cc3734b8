package org.assay.server.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.input.BadInputException;
import org.assay.register.product.DossierFolder;
import org.assay.register.product.ProductView;
import org.assay.register.statement.IssueRequest;
import org.assay.register.statement.IssueResult;
import org.assay.server.product.ProductOffice;
import org.assay.statement.Signatory;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SigningFailed;

/// The samples as products of the office: with their support periods, listed, and with a
/// statement where every requirement is met.
@Singleton
class DemoProducts {

  private static final List<String> SAMPLES =
      List.of("doorbell", "heating-hub", "camera", "router", "speaker", "kettle");
  private static final LocalDate BEFORE_IT_WAS_SOLD = LocalDate.of(2025, 2, 20);
  private static final String NOTE = "A sample, loaded by --demo";

  private final ProductOffice desk;

  DemoProducts(ProductOffice desk) {
    this.desk = desk;
  }

  /// Loads the samples that are there.
  ///
  /// @return the products, by the names of the samples
  Map<String, ProductView> load(Path samples) throws IOException {
    var loaded = new LinkedHashMap<String, ProductView>();
    for (var name : SAMPLES) {
      var folder = samples.resolve(name);
      if (Files.isDirectory(folder)) product(folder).ifPresent(made -> loaded.put(name, made));
    }
    return loaded;
  }

  private Optional<ProductView> product(Path sample) throws IOException {
    try (var folder = copied(sample)) {
      var product = desk.register().create(Demo.ACTOR, desk.law(), folder, NOTE);
      var _ =
          desk.supportPeriodPublisher().takeOver(Demo.ACTOR, product.id(), folder.read(desk.law()));
      return Optional.of(desk.register().list(Demo.ACTOR, product.id(), true));
    } catch (BadInputException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private DossierFolder copied(Path sample) throws IOException {
    var folder = DossierFolder.empty(desk.store().work());
    try (var files = Files.walk(sample)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = sample.relativize(file).toString().replace('\\', '/');
        if (name.equals("product.yaml") || name.startsWith("evidence/")) {
          folder.write(name, Files.readAllBytes(file));
        }
      }
    }
    return folder;
  }

  /// Issues a statement for a product, signed with a key that is for trying things out.
  void issueStatement(ProductView product)
      throws IOException, GeneralSecurityException, KeyRefused, SigningFailed {
    desk.keys()
        .makeDevelopmentKey(
            new Signatory("Dr Ada Whitlock", "Head of product security"),
            Demo.MAKER,
            desk.office().clock().instant());
    var request = new IssueRequest(
        product.id(), 1, "Hexley", BEFORE_IT_WAS_SOLD, Optional.empty(), Optional.empty());
    if (desk.statementOffice().issue(Demo.ACTOR, desk.law(), request)
        instanceof IssueResult.Refused refused) {
      refused
          .obstacles()
          .forEach(obstacle -> System.out.println("Assay: no statement: " + obstacle));
    }
  }
}
