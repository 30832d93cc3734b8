package org.assay.register.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.assay.register.product.DossierStore;
import org.assay.register.product.ProductRegister;
import org.assay.register.product.ProductView;
import org.assay.register.product.Products;
import org.assay.register.product.Samples;
import org.assay.register.supportperiod.PublishResult.Published;
import org.assay.register.supportperiod.PublishResult.Reason;
import org.assay.register.supportperiod.PublishResult.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A support period is published in plain words and never made shorter (SI 2023/1007 Sch. 1 para.
/// 3).
class SupportPeriodPublisherTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalDate END = LocalDate.of(2031, 5, 31);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T08:00:00Z"));

  @TempDir
  Path folder;

  private Office office(Dialect dialect) throws Exception {
    return Office.open(Databases.place(dialect, folder.resolve("office")), CLOCK);
  }

  private ProductView camera(Office office) throws Exception {
    return product(office, "camera");
  }

  private ProductView product(Office office, String sample) throws Exception {
    var store = new DossierStore(office.database(), office.sealer(), folder.resolve("work"));
    try (var files = Samples.folder(store.work(), Samples.files(sample))) {
      return new ProductRegister(office.database(), office.changes(), store, CLOCK)
          .create("amy", Samples.LAW, files, "");
    }
  }

  private static SupportPeriodPublisher publisher(Office office) {
    return new SupportPeriodPublisher(office.database(), office.journal(), office.changes(), CLOCK);
  }

  private static Proposal until(LocalDate end) {
    return new Proposal(TODAY, end, Proposal.usualWording(end));
  }

  private static SupportPeriodView published(PublishResult result) {
    assertThat(result).isInstanceOf(Published.class);
    return ((Published) result).period();
  }

  private static List<Reason> reasons(PublishResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reasons();
  }

  @ParameterizedTest
  @EnumSource
  void itIsPublishedThenExtendedAndBothAreInTheLedger(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var camera = camera(office);
      var first = published(publisher(office).publish("amy", camera.id(), until(END)));
      var later = END.plusYears(1);
      var second = published(publisher(office).publish("amy", camera.id(), until(later)));
      var periods = new SupportPeriods(office.database());
      assertThat(periods.history(camera.id())).containsExactly(second, first);
      assertThat(periods.current(camera.id())).contains(second);
      assertThat(new Products(office.database())
              .byId(camera.id())
              .orElseThrow()
              .summary()
              .supportEnds())
          .contains(later);
      var atMost = Duration.ofSeconds(30);
      assertThat(office
              .anchor()
              .await(first.journalId(), atMost)
              .orElseThrow()
              .entry()
              .event())
          .isInstanceOf(SupportPeriodPublished.class);
      assertThat(office
              .anchor()
              .await(second.journalId(), atMost)
              .orElseThrow()
              .entry()
              .event())
          .isInstanceOf(SupportPeriodExtended.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aShorterOneIsRefusedWithTheClauseAndByTheDatabase(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var camera = camera(office);
      var first = published(publisher(office).publish("amy", camera.id(), until(END)));
      var shorter = END.minusDays(1);
      assertThat(reasons(publisher(office).publish("amy", camera.id(), until(shorter))))
          .singleElement()
          .satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("ends");
            assertThat(reason.clause()).isEqualTo("SI 2023/1007 Sch. 1 para. 3(6)");
          });
      assertThatThrownBy(() -> office
              .database()
              .change(handle -> handle.execute(
                  "insert into support_period (id, product, published_on, ends, wording, made_at, made_by, journal_id)"
                      + " values ('x', ?, '2026-11-28', ?, 'w', 'now', 'eve', ?)",
                  camera.id(),
                  shorter.toString(),
                  first.journalId())))
          .hasMessageContaining("never shortened [psti.sch1.3.6]");
      for (var sql :
          List.of("update support_period set ends = '2030-01-01'", "delete from support_period")) {
        assertThatThrownBy(() -> office.database().change(handle -> handle.execute(sql)))
            .hasMessageContaining("never");
      }
      assertThat(new SupportPeriods(office.database()).history(camera.id())).containsExactly(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsToldAtOnce(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var camera = camera(office);
      publisher(office).publish("amy", camera.id(), until(END));
      var proposal = new Proposal(TODAY.plusDays(1), END.minusYears(1), "We support it for ages.");
      assertThat(reasons(publisher(office).publish("amy", camera.id(), proposal)))
          .extracting(Reason::field)
          .contains("ends", "publishedOn", "wording");
      assertThat(reasons(publisher(office).publish("amy", camera.id(), until(END))))
          .extracting(Reason::says)
          .allMatch(says -> says.contains("already"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDossierTellsOfIsTakenOverOnce(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var doorbell = product(office, "doorbell");
      var taken = takeOver(office, doorbell);
      assertThat(taken.reasons()).isEmpty();
      assertThat(taken.periods())
          .extracting(SupportPeriodView::ends)
          .containsExactly(LocalDate.of(2030, 3, 31), LocalDate.of(2032, 3, 31));
      assertThat(takeOver(office, doorbell).periods()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHistoryThatWasShortenedIsNotTakenOver(Dialect dialect) throws Exception {
    try (var office = office(dialect)) {
      var camera = camera(office);
      var taken = takeOver(office, camera);
      assertThat(taken.periods()).isEmpty();
      assertThat(taken.reasons())
          .extracting(Reason::clause)
          .containsExactly("SI 2023/1007 Sch. 1 para. 3(6)");
      assertThat(new SupportPeriods(office.database()).history(camera.id())).isEmpty();
    }
  }

  private SupportPeriodPublisher.TakenOver takeOver(Office office, ProductView product)
      throws Exception {
    var store = new DossierStore(office.database(), office.sealer(), folder.resolve("work"));
    try (var files = store.unpack(product.id(), 1)) {
      return publisher(office).takeOver("amy", product.id(), files.read(Samples.LAW));
    }
  }

  @Test
  void wordsHaveToNameTheDay() {
    assertThat(
            WordingCheck.of("Security updates until at least 31 May 2031.", END).reasons())
        .isEmpty();
    assertThat(
            WordingCheck.of("Security updates until at least 30 May 2031.", END).reasons())
        .singleElement()
        .extracting(Reason::says)
        .asString()
        .contains("2031-05-30", "2031-05-31");
    assertThat(WordingCheck.of("Up to three years of support.", END).reasons()).isNotEmpty();
    assertThat(WordingCheck.of(" ", END).reasons()).hasSize(1);
  }
}
