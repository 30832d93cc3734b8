package org.assay.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assay.ledger.entry.Event;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.product.ProductBatch;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductTypes;
import org.jdbi.v3.core.Handle;

/// Made-up products for measurements, the same for the same seed. Each has a type, a batch, words
/// to be found by, and a support period; the journal has its event, which the ledger then takes in.
final class MadeUpProducts {

  private static final int AT_ONCE = 10_000;
  private static final long SEED = 20240429L;
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final List<String> KINDS =
      List.of("camera", "doorbell", "lock", "kettle", "lamp", "socket", "router", "toy", "scale");
  private static final List<String> PLACES =
      List.of("porch", "garden", "kitchen", "hall", "attic", "office", "garage", "nursery");

  private final Database database;
  private final SplittableRandom random = new SplittableRandom(SEED);

  MadeUpProducts(Database database) {
    this.database = database;
  }

  private record Made(String id, String slug, String name, LocalDate ends, String journal) {}

  /// Adds products with the slugs `made-up-0`, `made-up-1` and so on.
  void add(int count) {
    for (int from = 0; from < count; from += AT_ONCE) {
      var some = new ArrayList<Made>(AT_ONCE);
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) some.add(made(i));
      database.change(handle -> insert(handle, some));
    }
  }

  private Made made(int number) {
    var name = "%s %s %d"
        .formatted(
            PLACES.get(random.nextInt(PLACES.size())),
            KINDS.get(random.nextInt(KINDS.size())),
            number);
    var ends = LocalDate.of(2028, 1, 1).plusDays(random.nextInt(3000));
    return new Made(Ids.next(), "made-up-" + number, name, ends, Ids.next());
  }

  private static void insert(Handle handle, List<Made> some) {
    products(handle, some);
    versions(handle, some);
    words(handle, some);
    periods(handle, some);
  }

  private static void products(Handle handle, List<Made> some) {
    var batch = handle.prepareBatch("""
        insert into product (id, slug, created_at, changed_at, version, dossier, listed, name,
          name_key, brand, model, maker, types, support_ends)
        values (:id, :slug, :at, :at, 1, 1, 1, :name, :key, 'Made up', :slug, 'Made Up Ltd', :types, :ends)""");
    for (var one : some) {
      batch
          .bind("id", one.id())
          .bind("slug", one.slug())
          .bind("at", NOW)
          .bind("name", one.name())
          .bind("key", one.name().toLowerCase(Locale.ROOT))
          .bind("types", ProductTypes.write(types(one)))
          .bind("ends", one.ends())
          .add();
    }
    batch.execute();
  }

  private static List<ProductType> types(Made one) {
    var batch = new ProductBatch(
        "2026-W05",
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 2, 2)),
        Optional.empty());
    return List.of(new ProductType(one.slug(), Optional.empty(), List.of(batch)));
  }

  private static void versions(Handle handle, List<Made> some) {
    var dossiers = handle.prepareBatch("""
        insert into dossier_version (product, number, made_at, made_by, how, note, facts, contents)
        values (:id, 1, :at, 'office', 'import', '', '{}', '')""");
    var shown = handle.prepareBatch("""
        insert into product_version (product, number, made_at, made_by, dossier, listed, name, types)
        values (:id, 1, :at, 'office', 1, 1, :name, '[]')""");
    for (var one : some) {
      dossiers.bind("id", one.id()).bind("at", NOW).add();
      shown.bind("id", one.id()).bind("at", NOW).bind("name", one.name()).add();
    }
    dossiers.execute();
    shown.execute();
  }

  private static void words(Handle handle, List<Made> some) {
    var batch = handle.prepareBatch("insert into product_word (word, product) values (:word, :id)");
    for (var one : some) {
      for (var word : one.name().split(" ", -1))
        batch.bind("word", word).bind("id", one.id()).add();
    }
    batch.execute();
  }

  private static void periods(Handle handle, List<Made> some) {
    var journal = handle.prepareBatch("insert into journal (id, event) values (:id, :event)");
    var periods = handle.prepareBatch("""
        insert into support_period (id, product, published_on, ends, wording, made_at, made_by, journal_id)
        values (:period, :id, '2026-05-01', :ends, :wording, :at, 'office', :journal)""");
    for (var one : some) {
      var event = new Event.SupportPeriodPublished(
          "Made Up Ltd", one.slug(), LocalDate.of(2026, 5, 1), one.ends(), Optional.empty());
      journal.bind("id", one.journal()).bind("event", event.json()).add();
      periods
          .bind("period", Ids.next())
          .bind("id", one.id())
          .bind("ends", one.ends())
          .bind("wording", "Security updates until at least " + one.ends() + ".")
          .bind("at", NOW)
          .bind("journal", one.journal())
          .add();
    }
    journal.execute();
    periods.execute();
  }
}
