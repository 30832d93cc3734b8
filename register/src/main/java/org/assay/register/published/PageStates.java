package org.assay.register.published;

import java.util.Optional;
import org.assay.register.database.Database;

/// What the pages of a product depend on, as one short text: as long as it stays the same, so do
/// they. It counts rows that are only ever added, so that a change is seen also where two
/// processes made theirs at the same moment.
public final class PageStates {

  private static final String STATE = """
      select p.id || ' ' || p.slug || ' ' || p.changed_at || ' ' || p.version || ' ' || p.dossier
        || ' ' || p.listed
        || ' ' || (select count(*) from support_period s where s.product = p.id)
        || ' ' || (select count(*) from statement s join statement_file f on f.number = s.number
                   where s.product = p.id)
        || ' ' || (select count(*) from statement s join statement_end e on e.number = s.number
                   where s.product = p.id)
        || ' ' || (select count(*) from statement s join statement_end e on e.number = s.number
                   where s.product = p.id
                   and (select j.position from journal j where j.id = e.journal_id) is null)
      from product p where\s""";

  private final Database database;

  public PageStates(Database database) {
    this.database = database;
  }

  /// What the page of a product depends on, whether the public sees it or not.
  public Optional<String> ofProduct(String slug) {
    return one("p.slug = :value", slug);
  }

  /// What the page of a statement depends on.
  public Optional<String> ofStatement(String number) {
    return one("p.id = (select product from statement where number = :value)", number);
  }

  private Optional<String> one(String condition, String value) {
    return database.read(handle -> handle
        .createQuery(STATE + condition)
        .bind("value", value)
        .mapTo(String.class)
        .findOne());
  }

  /// Whether the public was ever shown a product. Its statements stay to be had when it is shown
  /// no more: they go with devices that were sold.
  public boolean wasEverListed(String product) {
    return database.read(handle -> handle
            .createQuery("""
            select count(*) from product_version where product = :product and listed = 1""")
            .bind("product", product)
            .mapTo(Integer.class)
            .one())
        > 0;
  }

  /// The place in the ledger up to which one has to read to see all that ended a statement.
  ///
  /// @return -1 where nothing did; the largest number there is where it is not there yet
  public long endsAt(String number) {
    return database.read(handle ->
        handle.createQuery("""
            select coalesce(max(coalesce(j.position, 9223372036854775807)), -1)
            from statement_end e join journal j on j.id = e.journal_id
            where e.number = :number""").bind("number", number).mapTo(Long.class).one());
  }
}
