package org.assay.register.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.Event;
import org.assay.register.Databases;
import org.assay.register.database.Database;
import org.assay.register.database.Dialect;
import org.assay.register.journal.Journal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageStatesTest {

  private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void theStateChangesWithTheProductAndWithEachPeriod(Dialect dialect)
      throws IOException, SQLException {
    try (var database = Database.open(Databases.place(dialect, folder).database())) {
      var states = new PageStates(database);
      assertThat(states.ofProduct("lamp")).isEmpty();
      product(database, "p1", "lamp", "Lamp");
      var first = states.ofProduct("lamp");
      assertThat(states.ofProduct("lamp")).isEqualTo(first).isPresent();
      // at the very same moment, so that no time tells of it
      period(database, "p1");
      assertThat(states.ofProduct("lamp")).isNotEqualTo(first).isPresent();
      database.change(handle -> handle.execute("update product set listed = 0 where id = 'p1'"));
      assertThat(states.ofProduct("lamp").orElseThrow()).contains(" 0 1 ");
      assertThat(states.ofStatement("PSTI-1")).isEmpty();
      assertThat(states.endsAt("PSTI-1")).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void listedProductsComeInTheOrderOfTheirNames(Dialect dialect) throws IOException, SQLException {
    try (var database = Database.open(Databases.place(dialect, folder).database())) {
      product(database, "p1", "lamp", "Lamp");
      product(database, "p2", "bell", "Bell");
      product(database, "p3", "kettle", "Kettle");
      database.change(handle -> handle.execute("update product set listed = 0 where id = 'p3'"));
      var all = new ListedProducts(database);
      assertThat(all.count()).isEqualTo(2);
      assertThat(all.from(0, 10))
          .extracting(ListedProducts.Listed::slug)
          .containsExactly("bell", "lamp");
      assertThat(all.from(1, 10)).isEqualTo(List.of(new ListedProducts.Listed("lamp", AT)));
      assertThat(new EndedStatements(database).newest(10)).isEmpty();
    }
  }

  private static void product(Database database, String id, String slug, String name) {
    database.change(handle -> handle
        .createUpdate("""
            insert into product (id, slug, created_at, changed_at, version, dossier, listed, name,
              name_key, types)
            values (:id, :slug, :at, :at, 1, 1, 1, :name, :slug, '[]')""")
        .bind("id", id)
        .bind("slug", slug)
        .bind("at", AT)
        .bind("name", name)
        .execute());
  }

  private static void period(Database database, String product) {
    var ends = LocalDate.of(2031, 5, 31);
    database.change(handle -> {
      var entry = new Journal(database)
          .record(
              handle,
              new Event.SupportPeriodPublished(
                  "Larkfield", "WD", LocalDate.of(2026, 5, 1), ends, Optional.empty()));
      handle.execute("""
          insert into support_period (id, product, published_on, ends, wording, made_at, made_by, journal_id)
          values ('s1', ?, '2026-05-01', '2031-05-31', 'x', ?, 'test', ?)""", product, AT, entry);
    });
  }
}
