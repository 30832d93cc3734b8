package org.assay.register.product;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Names of products in addresses, such as `wren-video-doorbell-wd-200`.
record Slugs(Handle handle) {

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;

  /// A name that no product has yet.
  String free(DossierFacts facts) {
    var wanted = slug(facts);
    if (!isTaken(wanted)) return wanted;
    int number = 2;
    while (isTaken(wanted + "-" + number)) number++;
    return wanted + "-" + number;
  }

  private static String slug(DossierFacts facts) {
    var name = SearchWords.key(facts.name());
    var words = Stream.concat(
            Stream.of(name),
            facts.model().stream().map(SearchWords::key).filter(model -> !name.contains(model)))
        .collect(Collectors.joining("-"));
    var slug = trimmed(OTHERS.matcher(words).replaceAll("-"));
    var cut = slug.length() <= LONGEST ? slug : trimmed(slug.substring(0, LONGEST));
    return cut.isEmpty() ? "product" : cut;
  }

  private static String trimmed(String slug) {
    return slug.replaceAll("^-|-$", "");
  }

  private boolean isTaken(String slug) {
    return handle
        .createQuery("select 1 from product where slug = :slug")
        .bind("slug", slug)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
