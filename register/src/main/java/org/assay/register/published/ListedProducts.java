package org.assay.register.published;

import java.time.Instant;
import java.util.List;
import org.assay.register.database.Database;

/// The products that the public sees, part by part, for site maps and for those who write all
/// pages.
public final class ListedProducts {

  private final Database database;

  /// A page that there is.
  ///
  /// @param changedAt when anything of it changed last
  public record Listed(String slug, Instant changedAt) {}

  public ListedProducts(Database database) {
    this.database = database;
  }

  /// How many there are.
  public long count() {
    return database.read(handle -> handle
        .createQuery("select count(*) from product where listed = 1")
        .mapTo(Long.class)
        .one());
  }

  /// Some of them, in the order of their names.
  ///
  /// @param skipped how many come before
  public List<Listed> from(long skipped, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select p.slug, p.changed_at from product p join (
              select id, name_key from product where listed = 1
              order by name_key, id limit :most offset :skipped) s on s.id = p.id
            order by s.name_key, s.id""")
        .bind("skipped", skipped)
        .bind("most", most)
        .map((row, _) ->
            new Listed(row.getString("slug"), Instant.parse(row.getString("changed_at"))))
        .list());
  }
}
