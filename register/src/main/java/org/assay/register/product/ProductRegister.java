package org.assay.register.product;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.assay.law.Law;
import org.assay.law.input.BadInputException;
import org.assay.product.Dossier;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;

/// Writes products and the versions of their dossiers. Every change names who made it, and its
/// record is in the ledger.
public final class ProductRegister {

  private static final int LONGEST_KEY = 200;

  private final Database database;
  private final Changes changes;
  private final DossierStore store;
  private final InstantSource clock;

  public ProductRegister(
      Database database, Changes changes, DossierStore store, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.store = store;
    this.clock = clock;
  }

  /// Makes a product of a dossier. It is not listed yet.
  ///
  /// @param actor the id of the account
  /// @throws BadInputException with everything that is wrong in the dossier
  public ProductView create(String actor, Law law, DossierFolder folder, String note)
      throws IOException {
    var facts = DossierFacts.of(folder.read(law));
    var digests = DossierStore.digests(folder);
    store.keep(folder, digests);
    var id = Ids.next();
    return database.write(handle -> {
      var now = clock.instant();
      var slug = new Slugs(handle).free(facts);
      handle
          .createUpdate("""
              insert into product (id, slug, created_at, changed_at, version, dossier, listed,
                name, name_key, brand, model, maker, types)
              values (:id, :slug, :now, :now, 0, 0, 0, :name, :key, :brand, :model, :maker, :types)""")
          .bind("id", id)
          .bind("slug", slug)
          .bind("now", now)
          .bindMap(shown(facts))
          .execute();
      version(handle, actor, id, 1, "imported", note, digests);
      derive(handle, id, 1, facts, Map.of());
      show(handle, actor, id, now, facts, 1, false);
      changes.record(
          handle, actor, "product-created", "product:" + id, details(1, digests, "imported"));
      return Products.view(handle, id);
    });
  }

  /// Keeps a dossier as the newest version of a product.
  ///
  /// @param expected the number of the version that it was made from
  /// @param how `imported` or `edited`
  /// @throws BadInputException with everything that is wrong in the dossier
  public DossierResult keep(
      String actor,
      Law law,
      String product,
      int expected,
      DossierFolder folder,
      String how,
      String note)
      throws IOException {
    var dossier = folder.read(law);
    var digests = DossierStore.digests(folder);
    var older = older(law, product, expected, dossier);
    store.keep(folder, digests);
    return database.write(handle -> {
      var now = Products.locked(handle, product);
      if (now.dossier() != expected) return new DossierResult.Outdated(now.dossier());
      if (contents(handle, product, expected).equals(Optional.of(DossierStore.contents(digests)))) {
        return new DossierResult.Unchanged(now);
      }
      int number = expected + 1;
      version(handle, actor, product, number, how, note, digests);
      derive(handle, product, number, DossierFacts.of(dossier), older);
      show(handle, actor, product, clock.instant(), DossierFacts.of(dossier), number, now.listed());
      changes.record(
          handle, actor, "dossier-kept", "product:" + product, details(number, digests, how));
      return new DossierResult.Kept(Products.view(handle, product));
    });
  }

  private static Map<String, String> details(
      int number, SortedMap<String, String> digests, String how) {
    return Map.of(
        "dossier",
        Integer.toString(number),
        "contents",
        DossierStore.contents(digests),
        "how",
        how);
  }

  // The version before may not fit the vocabulary of today; then nothing is compared.
  private Map<String, String> older(Law law, String product, int before, Dossier dossier)
      throws IOException {
    try (var folder = store.unpack(product, before)) {
      return OlderEvidence.between(folder.read(law), dossier, remarked(product, before));
    } catch (BadInputException ofAnotherTime) {
      return Map.of();
    }
  }

  private Map<String, String> remarked(String product, int number) {
    var remarked = new LinkedHashMap<String, String>();
    database
        .read(handle -> handle
            .createQuery("""
                select subject, says from dossier_remark
                where product = :product and dossier = :number and kind = :kind""")
            .bind("product", product)
            .bind("number", number)
            .bind("kind", DossierRemark.EVIDENCE_OLDER)
            .map((row, _) -> Map.entry(row.getString("subject"), row.getString("says")))
            .list())
        .forEach(remark -> remarked.put(remark.getKey(), remark.getValue()));
    return remarked;
  }

  /// Shows a product to the public, or no longer. Nothing happens where it is so already.
  public ProductView list(String actor, String product, boolean listed) {
    return database.write(handle -> {
      var now = Products.locked(handle, product);
      if (now.listed() == listed) return now;
      var at = clock.instant();
      handle
          .createUpdate("""
              insert into product_version (product, number, made_at, made_by, dossier, listed,
                name, brand, model, maker, types)
              select id, version + 1, :at, :actor, dossier, :listed, name, brand, model, maker, types
              from product where id = :id""")
          .bind("at", at)
          .bind("actor", actor)
          .bind("listed", listed ? 1 : 0)
          .bind("id", product)
          .execute();
      handle
          .createUpdate("""
              update product set version = version + 1, listed = :listed, changed_at = :at
              where id = :id""")
          .bind("listed", listed ? 1 : 0)
          .bind("at", at)
          .bind("id", product)
          .execute();
      changes.record(
          handle,
          actor,
          listed ? "product-listed" : "product-unlisted",
          "product:" + product,
          Map.of());
      return Products.view(handle, product);
    });
  }

  /// Notes that the page of a product changed, within the transaction of the change.
  public static void touch(Handle transaction, String product, Instant now) {
    transaction
        .createUpdate("update product set changed_at = :now where id = :id and changed_at < :now")
        .bind("now", now)
        .bind("id", product)
        .execute();
  }

  private static Optional<String> contents(Handle handle, String product, int number) {
    return handle
        .createQuery(
            "select contents from dossier_version where product = :product and number = :number")
        .bind("product", product)
        .bind("number", number)
        .mapTo(String.class)
        .findOne();
  }

  private void version(
      Handle handle,
      String actor,
      String product,
      int number,
      String how,
      String note,
      SortedMap<String, String> digests) {
    handle
        .createUpdate("""
            insert into dossier_version (product, number, made_at, made_by, how, note, facts, contents)
            values (:product, :number, :now, :actor, :how, :note, :facts, :contents)""")
        .bind("product", product)
        .bind("number", number)
        .bind("now", clock.instant())
        .bind("actor", actor)
        .bind("how", how)
        .bind("note", note)
        .bind("facts", digests.get("product.yaml"))
        .bind("contents", DossierStore.contents(digests))
        .execute();
    DossierStore.record(handle, product, number, digests);
  }

  private static void derive(
      Handle handle, String product, int number, DossierFacts facts, Map<String, String> older) {
    for (int i = 0; i < facts.labels().size(); i++) {
      var label = facts.labels().get(i);
      handle
          .createUpdate("""
              insert into product_label (product, dossier, position, scheme, number, level, expires)
              values (:product, :dossier, :position, :scheme, :number, :level, :expires)""")
          .bind("product", product)
          .bind("dossier", number)
          .bind("position", i)
          .bind("scheme", label.scheme())
          .bind("number", label.number().orElse(null))
          .bind("level", label.level().map(Long::intValue).orElse(null))
          .bind("expires", label.expires().orElse(null))
          .execute();
    }
    older.forEach((file, sentence) -> handle
        .createUpdate("""
            insert into dossier_remark (product, dossier, kind, subject, says)
            values (:product, :dossier, :kind, :subject, :says)""")
        .bind("product", product)
        .bind("dossier", number)
        .bind("kind", DossierRemark.EVIDENCE_OLDER)
        .bind("subject", file)
        .bind("says", sentence)
        .execute());
  }

  private static Map<String, Object> shown(DossierFacts facts) {
    var shown = new LinkedHashMap<String, Object>();
    var key = SearchWords.key(facts.name());
    shown.put("name", facts.name());
    shown.put("key", key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY));
    shown.put("brand", facts.brand().orElse(null));
    shown.put("model", facts.model().orElse(null));
    shown.put("maker", facts.maker().orElse(null));
    shown.put("types", ProductTypes.write(facts.types()));
    return shown;
  }

  private static void show(
      Handle handle,
      String actor,
      String product,
      Instant now,
      DossierFacts facts,
      int dossier,
      boolean listed) {
    handle
        .createUpdate("""
            update product set version = version + 1, dossier = :dossier, changed_at = :now,
              name = :name, name_key = :key, brand = :brand, model = :model, maker = :maker,
              types = :types
            where id = :id""")
        .bind("dossier", dossier)
        .bind("now", now)
        .bind("id", product)
        .bindMap(shown(facts))
        .execute();
    handle
        .createUpdate("""
            insert into product_version (product, number, made_at, made_by, dossier, listed,
              name, brand, model, maker, types)
            select id, version, :now, :actor, dossier, :listed, name, brand, model, maker, types
            from product where id = :id""")
        .bind("now", now)
        .bind("actor", actor)
        .bind("listed", listed ? 1 : 0)
        .bind("id", product)
        .execute();
    new WordIndex(handle).replace(product, SearchWords.of(facts.searched()));
  }
}
