package org.assay.server.product;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.assay.law.Law;
import org.assay.register.Office;
import org.assay.register.assessment.Assessments;
import org.assay.register.database.Blobs;
import org.assay.register.product.DossierStore;
import org.assay.register.product.DossierVersions;
import org.assay.register.product.ProductRegister;
import org.assay.register.product.Products;
import org.assay.register.statement.SigningKeys;
import org.assay.register.statement.StatementOffice;
import org.assay.register.statement.Statements;
import org.assay.register.supportperiod.SupportPeriodPublisher;
import org.assay.register.supportperiod.SupportPeriods;

/// What the products desk works with.
@Singleton
public class ProductOffice {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Office office;
  private final DossierStore store;
  private final SigningKeys keys;
  private final Supplier<Law> law;

  ProductOffice(Office office, SigningSettings signing) {
    this.office = office;
    this.store = new DossierStore(
        office.database(), office.sealer(), office.place().folder().resolve("work"));
    this.keys = new SigningKeys(office.place().keyFolder(), signing.key(), signing.password());
    this.law = new OnceLoaded();
  }

  // The law is loaded when somebody needs it, not while the office starts.
  private static final class OnceLoaded implements Supplier<Law> {
    private static final class Bundled {
      static final Law LAW = Law.bundled();
    }

    @Override
    public Law get() {
      return Bundled.LAW;
    }
  }

  public Law law() {
    return law.get();
  }

  /// Today, where the law lives.
  public LocalDate today() {
    return LocalDate.ofInstant(office.clock().instant(), LONDON);
  }

  /// The first moment after a day, where the law lives.
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LONDON).toInstant();
  }

  public Office office() {
    return office;
  }

  public Products products() {
    return new Products(office.database());
  }

  public ProductRegister register() {
    return new ProductRegister(office.database(), office.changes(), store, office.clock());
  }

  public DossierVersions dossiers() {
    return new DossierVersions(office.database());
  }

  public DossierStore store() {
    return store;
  }

  public Assessments assessments() {
    return new Assessments(office.database(), office.changes(), office.clock());
  }

  public Statements statements() {
    return new Statements(office.database());
  }

  public StatementOffice statementOffice() {
    return new StatementOffice(office, store, keys);
  }

  public SigningKeys keys() {
    return keys;
  }

  public SupportPeriods supportPeriods() {
    return new SupportPeriods(office.database());
  }

  public SupportPeriodPublisher supportPeriodPublisher() {
    return new SupportPeriodPublisher(
        office.database(), office.journal(), office.changes(), office.clock());
  }

  public Blobs blobs() {
    return new Blobs(office.database());
  }
}
