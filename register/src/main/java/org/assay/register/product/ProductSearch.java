package org.assay.register.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.register.database.Database;
import org.jdbi.v3.core.Handle;

/// Finds products by the beginnings of words. It goes along the index of the rarest word that is
/// asked for and looks the others up, so that the first results come at once however many
/// products there are.
final class ProductSearch {

  private static final int COUNTED = 1000;

  /// Sorts behind every word with the same beginning.
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Database database;

  ProductSearch(Database database) {
    this.database = database;
  }

  private record Found(ProductSummary product, String word) {
    String place() {
      return word + " " + product.id();
    }
  }

  Slice<ProductSummary> find(String question, String after, int most, boolean listedOnly) {
    var asked = SearchWords.asked(question);
    if (asked.isEmpty()) return new Slice<>(List.of(), Optional.empty());
    var found =
        database.read(handle -> find(handle, rarestFirst(handle, asked), after, most, listedOnly));
    var slice = Slice.of(found, most, Found::place);
    return new Slice<>(slice.items().stream().map(Found::product).toList(), slice.next());
  }

  private static List<Found> find(
      Handle handle, List<String> words, String after, int most, boolean listedOnly) {
    var query = handle.createQuery("""
        select %s, w.word from product_word w join product p on p.id = w.product
        where %s and (w.word, w.product) > (:word, :product) %s
        and not exists (
          select 1 from product_word e
          where e.product = w.product and e.word >= :from0 and e.word < w.word)
        %s
        order by w.word, w.product limit :most""".formatted(
            ProductRows.SUMMARY,
            range("w", 0),
            listedOnly ? "and p.listed = 1" : "",
            others(words.size())));
    for (int i = 0; i < words.size(); i++) {
      query.bind("from" + i, words.get(i)).bind("to" + i, words.get(i) + LAST);
    }
    int gap = after.indexOf(' ');
    return query
        .bind("word", gap < 0 ? "" : after.substring(0, gap))
        .bind("product", gap < 0 ? "" : after.substring(gap + 1))
        .bind("most", most + 1)
        .map((row, context) -> new Found(ProductRows.summary(row, context), row.getString("word")))
        .list();
  }

  private static String range(String table, int word) {
    return "%1$s.word >= :from%2$d and %1$s.word < :to%2$d".formatted(table, word);
  }

  private static String others(int words) {
    return IntStream.range(1, words)
        .mapToObj(
            word -> "and exists (select 1 from product_word o where o.product = w.product and %s)"
                .formatted(range("o", word)))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> rarestFirst(Handle handle, List<String> words) {
    if (words.size() == 1) return words;
    record Counted(String word, int times) {}
    var counted = new ArrayList<Counted>();
    for (var word : words) counted.add(new Counted(word, count(handle, word)));
    counted.sort(Comparator.comparingInt(Counted::times));
    return counted.stream().map(Counted::word).toList();
  }

  private static int count(Handle handle, String word) {
    return handle
        .createQuery("""
            select count(*) from (
              select 1 from product_word w where %s limit :most) as counted""".formatted(range("w", 0)))
        .bind("from0", word)
        .bind("to0", word + LAST)
        .bind("most", COUNTED)
        .mapTo(Integer.class)
        .one();
  }
}
