package org.assay.register.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.assay.register.product.DossierStore;
import org.assay.register.product.ProductRegister;
import org.assay.register.product.ProductView;
import org.assay.register.product.Samples;
import org.assay.register.statement.IssueRequest;
import org.assay.register.statement.IssueResult.Issued;
import org.assay.register.statement.SigningKeys;
import org.assay.register.statement.StatementOffice;
import org.assay.register.statement.StatementView;
import org.assay.register.supportperiod.SupportPeriodPublisher;
import org.assay.statement.Signatory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is due is found on both databases.
class DueItemsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-02-20T10:00:00Z"));
  private static final LocalDate ISSUED = LocalDate.of(2025, 2, 20);

  @TempDir
  Path folder;

  private Office office(Dialect dialect) throws Exception {
    return Office.open(Databases.place(dialect, folder.resolve("office")), CLOCK);
  }

  private DossierStore store(Office office) {
    return new DossierStore(office.database(), office.sealer(), folder.resolve("work"));
  }

  private ProductView product(Office office, String sample) throws Exception {
    var store = store(office);
    try (var files = Samples.folder(store.work(), Samples.files(sample))) {
      return new ProductRegister(office.database(), office.changes(), store, CLOCK)
          .create("amy", Samples.LAW, files, "");
    }
  }

  private StatementView issued(StatementOffice statements, ProductView product) throws Exception {
    var result = statements.issue(
        "amy",
        Samples.LAW,
        new IssueRequest(product.id(), 1, "Hexley", ISSUED, Optional.empty(), Optional.empty()));
    assertThat(result).isInstanceOf(Issued.class);
    return ((Issued) result).statement();
  }

  @ParameterizedTest
  @EnumSource
  void supportPeriodsRetentionAndLabelsComeUpInTheirTime(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var hub = product(office, "heating-hub");
      try (var files = store(office).unpack(hub.id(), 1)) {
        new SupportPeriodPublisher(office.database(), office.journal(), office.changes(), CLOCK)
            .takeOver("amy", hub.id(), files.read(Samples.LAW));
      }
      var due = new DueProducts(office.database());
      var end = LocalDate.of(2030, 3, 31);
      assertThat(due.supportPeriods(end, end.plusDays(1), 9))
          .extracting(DueItem::id)
          .containsExactly(hub.slug());
      assertThat(due.supportPeriods(end.plusDays(1), end.plusDays(9), 9)).isEmpty();
      assertThat(due.labels(LocalDate.EPOCH, LocalDate.of(2100, 1, 1), 9))
          .allMatch(item -> item.kind() == DueItem.Kind.LABEL_EXPIRES);
      assertThat(due.olderEvidence(9)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatementOfWhichTheLawChangedComesUpUntilItIsWithdrawn(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var keys = new SigningKeys(folder.resolve("keys"), Optional.empty(), Optional.empty());
      keys.makeDevelopmentKey(
          new Signatory("Dr Ada Whitlock", "Head of product security"),
          "Larkfield Instruments Ltd",
          CLOCK.instant());
      var statements = new StatementOffice(office, store(office), keys);
      var statement = issued(statements, product(office, "doorbell"));
      assertThat(new DueProducts(office.database())
              .retention(statement.retainUntil(), statement.retainUntil(), 9))
          .extracting(DueItem::statement)
          .containsExactly(Optional.of(statement.number()));
      var changed = new ChangedLaw(office.database(), Samples.LAW);
      assertThat(changed.statements(ISSUED, 9)).isEmpty();
      var later = LocalDate.of(2026, 11, 28);
      var found = changed.statements(later, 9);
      assertThat(found)
          .extracting(DueItem::statement)
          .containsExactly(Optional.of(statement.number()));
      assertThat(found.getFirst().says()).contains("psti.sch1.3.5");
      statements.withdraw("amy", statement.number(), WithdrawalReason.OTHER, ISSUED);
      assertThat(changed.statements(later, 9)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOwedToFindersIsRead(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var reports = new DueReports(office.database());
      assertThat(reports.promised(Instant.parse("2099-01-01T00:00:00Z"), 9)).isEmpty();
      assertThat(reports.unseen(CLOCK.instant(), Duration.ofDays(1), 9)).isEmpty();
    }
  }
}
