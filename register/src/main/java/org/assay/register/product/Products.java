package org.assay.register.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.jdbi.v3.core.Handle;

/// The products of the office, to be read.
public final class Products {

  private final Database database;
  private final ProductSearch search;

  public Products(Database database) {
    this.database = database;
    this.search = new ProductSearch(database);
  }

  /// The product of an id, for a change: of two who change it at once, the second one waits here.
  ///
  /// @throws IllegalArgumentException if there is no such product
  public static ProductView locked(Handle transaction, String id) {
    transaction.execute("update product set version = version where id = ?", id);
    return view(transaction, id);
  }

  static ProductView view(Handle handle, String id) {
    return handle
        .createQuery("select %s from product p where p.id = :id".formatted(ProductRows.VIEW))
        .bind("id", id)
        .map(ProductRows::view)
        .findOne()
        .orElseThrow(() -> new IllegalArgumentException("there is no such product"));
  }

  /// The product under a name in addresses.
  public Optional<ProductView> bySlug(String slug) {
    return one("p.slug = :value", slug);
  }

  /// The product of an id.
  public Optional<ProductView> byId(String id) {
    return one("p.id = :value", id);
  }

  private Optional<ProductView> one(String condition, String value) {
    return database.read(handle -> handle
        .createQuery("select %s from product p where %s".formatted(ProductRows.VIEW, condition))
        .bind("value", value)
        .map(ProductRows::view)
        .findOne());
  }

  /// Products in the order of their names.
  ///
  /// @param after where the slice before ended, or empty
  /// @param listedOnly only those that the public sees
  public Slice<ProductSummary> byName(String after, int most, boolean listedOnly) {
    var sql = """
        select %s from product p
        where (p.name_key, p.id) > (:key, :id) %s
        order by p.name_key, p.id limit :most""".formatted(ProductRows.SUMMARY, listedOnly ? "and p.listed = 1" : "");
    var found = database.read(handle -> handle
        .createQuery(sql)
        .bind("key", nameKey(after))
        .bind("id", after)
        .bind("most", most + 1)
        .map(ProductRows::summary)
        .list());
    return Slice.of(found, most, ProductSummary::id);
  }

  private String nameKey(String id) {
    return database.read(handle -> handle
        .createQuery("select name_key from product where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(""));
  }

  /// Products that have, for each word of the question, a word that begins with it: in their
  /// name, brand, model, maker, types or batches. A question without words finds nothing.
  ///
  /// @param after where the slice before ended, or empty
  public Slice<ProductSummary> search(String question, String after, int most, boolean listedOnly) {
    return search.find(question, after, most, listedOnly);
  }

  /// What changed at or after an instant, the oldest change first, those that the public no
  /// longer sees among it. A change that was being written at that very moment may turn up a
  /// little later with an earlier time: ask from some seconds before the last one seen.
  ///
  /// @param afterId to go on among those of the very instant `since`, or empty
  public List<ProductSummary> changed(Instant since, String afterId, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from product p
            where (p.changed_at, p.id) > (:since, :after)
            order by p.changed_at, p.id limit :most""".formatted(ProductRows.SUMMARY))
        .bind("since", InstantText.write(since))
        .bind("after", afterId)
        .bind("most", most)
        .map(ProductRows::summary)
        .list());
  }

  /// Products that the public sees, the newest change first: for feeds.
  public List<ProductSummary> newest(int most) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from product p where p.listed = 1
            order by p.changed_at desc, p.id desc limit :most""".formatted(ProductRows.SUMMARY))
        .bind("most", most)
        .map(ProductRows::summary)
        .list());
  }

  /// Labels that the newest dossier of a product names, in its order.
  public List<LabelView> labels(String product) {
    return database.read(handle -> handle
        .createQuery("""
            select l.product, l.scheme, l.number, l.level, l.expires
            from product_label l join product p on p.id = l.product and p.dossier = l.dossier
            where l.product = :product order by l.position""")
        .bind("product", product)
        .map((row, _) -> new LabelView(
            row.getString("product"),
            row.getString("scheme"),
            Optional.ofNullable(row.getString("number")),
            Optional.ofNullable(row.getString("level")).map(Integer::valueOf),
            Optional.ofNullable(row.getString("expires")).map(LocalDate::parse)))
        .list());
  }
}
