package org.assay.register.product;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The words by which products are found. They follow from the newest dossier, and so are written
/// anew with it.
record WordIndex(Handle handle) {

  void replace(String product, Set<String> words) {
    var known = new HashSet<>(handle
        .createQuery("select word from product_word where product = :product")
        .bind("product", product)
        .mapTo(String.class)
        .list());
    change(
        "delete from product_word where word = :word and product = :product",
        product,
        known,
        words);
    change(
        "insert into product_word (word, product) values (:word, :product)", product, words, known);
  }

  private void change(String sql, String product, Set<String> words, Set<String> butNot) {
    var batch = handle.prepareBatch(sql);
    words.stream()
        .filter(word -> !butNot.contains(word))
        .forEach(word -> batch.bind("word", word).bind("product", product).add());
    if (batch.size() > 0) batch.execute();
  }
}
