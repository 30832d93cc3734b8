package org.assay.server.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Sha256;
import org.assay.register.database.Blobs;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Journal;
import org.assay.register.product.ProductBatch;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductTypes;
import org.jspecify.annotations.Nullable;

/// Products in the register of a test.
public final class PublishedFixtures {

  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final String MAKER = "Larkfield Devices Ltd";

  private final Database database;
  private final Journal journal;

  public PublishedFixtures(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// A product that the public sees, with one type and one batch.
  ///
  /// @return its id
  public String product(String slug, String name) {
    var id = Ids.next();
    database.change(handle -> {
      handle
          .createUpdate("""
              insert into product (id, slug, created_at, changed_at, version, dossier, listed, name,
                name_key, brand, model, maker, types)
              values (:id, :slug, :at, :at, 1, 1, 1, :name, :key, 'Larkfield', 'WD-200', :maker, :types)""")
          .bind("id", id)
          .bind("slug", slug)
          .bind("at", NOW)
          .bind("name", name)
          .bind("key", name.toLowerCase(Locale.ROOT))
          .bind("maker", MAKER)
          .bind("types", ProductTypes.write(types()))
          .execute();
      handle.execute(
          "insert into dossier_version (product, number, made_at, made_by, how, note, facts, contents)"
              + " values (?, 1, ?, 'test', 'import', '', '{}', '')",
          id,
          NOW);
      handle.execute("""
          insert into product_version (product, number, made_at, made_by, dossier, listed, name, types)
          values (?, 1, ?, 'test', 1, 1, ?, '[]')""", id, NOW, name);
      for (var word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
        handle.execute(
            "insert into product_word (word, product) values (?, ?) on conflict do nothing",
            word,
            id);
      }
    });
    return id;
  }

  private static List<ProductType> types() {
    var batch = new ProductBatch(
        "2026-W05",
        Optional.of("A100"),
        Optional.of("A999"),
        Optional.of(LocalDate.of(2026, 2, 2)),
        Optional.empty());
    return List.of(new ProductType("WD-200-UK", Optional.of("05012345678900"), List.of(batch)));
  }

  /// Publishes a support period.
  public void period(String product, LocalDate publishedOn, LocalDate ends, String wording) {
    database.change(handle -> {
      var entry = journal.record(
          handle,
          new Event.SupportPeriodPublished(
              MAKER, "WD-200-UK", publishedOn, ends, Optional.empty()));
      handle.execute("""
          insert into support_period (id, product, published_on, ends, wording, made_at, made_by, journal_id)
          values (?, ?, ?, ?, ?, ?, 'test', ?)""", Ids.next(), product, publishedOn, ends, wording, NOW, entry);
      handle.execute("update product set support_ends = ? where id = ?", ends, product);
    });
  }

  /// A label in its dossier.
  public void label(String product, String scheme, LocalDate expires) {
    database.change(handle -> handle.execute(
        "insert into product_label (product, dossier, position, scheme, number, expires)"
            + " values (?, 1, 0, ?, 'CSA/310728/26041', ?)",
        product,
        scheme,
        expires));
  }

  /// A statement that was issued, with a signed file of the samples.
  public void statement(String product, String number) throws IOException {
    var pdf = Files.readAllBytes(Path.of("../samples/doorbell/statement/statement.pdf"));
    var data = ("{\"number\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
    database.change(handle -> {
      var entry = journal.record(
          handle, new Event.OfficeChangeRecorded("statement-issued", Sha256.of(data)));
      handle
          .createUpdate("""
              insert into statement (number, product, dossier, begun_at, begun_by, issued_on, place,
                support_ends, retain_until, law_version, law_digest, assessment_digest, types, json,
                journal_id)
              values (:number, :product, 1, :at, 'test', '2026-10-01', 'London', '2031-05-31',
                '2036-10-01', '1', 'x', 'x', :types, :json, :entry)""")
          .bind("number", number)
          .bind("product", product)
          .bind("at", NOW)
          .bind("types", ProductTypes.write(types()))
          .bind("json", Blobs.keep(handle, data))
          .bind("entry", entry)
          .execute();
      handle.execute(
          "insert into statement_file (number, pdf, signed_at) values (?, ?, ?)",
          number,
          Blobs.keep(handle, pdf),
          NOW);
    });
  }

  /// Supersedes or withdraws a statement.
  public void end(
      String number, String kind, String from, @Nullable String by, @Nullable String why) {
    database.change(handle -> {
      var entry = journal.record(
          handle, new Event.OfficeChangeRecorded("statement-ended", Sha256.of(new byte[] {1})));
      handle.execute(
          "insert into statement_end (number, kind, from_day, by_number, reason, made_at, made_by, journal_id)"
              + " values (?, ?, ?, ?, ?, ?, 'test', ?)",
          number,
          kind,
          from,
          by,
          why,
          NOW,
          entry);
    });
  }

  /// Shows it to the public no more.
  public void hide(String product) {
    database.change(handle -> handle.execute(
        "update product set listed = 0, version = version + 1 where id = ?", product));
  }
}
