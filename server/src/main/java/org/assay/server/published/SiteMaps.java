package org.assay.server.published;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assay.register.published.ListedProducts.Listed;
import org.assay.server.pages.Language;

/// The pages that search engines may list (sitemaps.org), each with the languages it is in.
/// Beyond some length they are split; the protocol itself would allow 50,000 addresses a file.
final class SiteMaps {

  /// Products in one file: with their languages they stay far below the 50 MB of the protocol.
  static final int A_FILE = 10_000;

  private static final String TYPE = "application/xml; charset=utf-8";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String NAMES = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  private static final List<String> FIXED = List.of("/", "/products", "/policy", "/verify");

  private final Published published;

  SiteMaps(Published published) {
    this.published = published;
  }

  /// How many files there are, beside the first one that names them; 0 where that one is all.
  int parts() {
    long count = published.all().count();
    return count <= A_FILE ? 0 : (int) ((count + A_FILE - 1) / A_FILE);
  }

  /// A file.
  ///
  /// @param part from 1 on, or 0 for the first one
  Optional<Representation> of(int part) {
    int parts = parts();
    if (part > parts) return Optional.empty();
    if (part == 0 && parts > 0) return Optional.of(index(parts));
    var products = published.all().from(Math.max(0L, part - 1L) * A_FILE, A_FILE);
    return Optional.of(map(products, part <= 1));
  }

  private Representation index(int parts) {
    var text = LongStream.rangeClosed(1, parts)
        .mapToObj(part ->
            "<sitemap><loc>%s/sitemap-%d.xml</loc></sitemap>\n".formatted(published.base(), part))
        .collect(
            Collectors.joining("", HEAD + "<sitemapindex" + NAMES + ">\n", "</sitemapindex>\n"));
    return Representation.text(TYPE, text, Instant.EPOCH, Keeping.AN_HOUR);
  }

  private Representation map(List<Listed> products, boolean first) {
    var text = new StringBuilder(HEAD)
        .append("<urlset")
        .append(NAMES)
        .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    if (first) for (var path : FIXED) url(text, path, "");
    for (var product : products) {
      url(text, "/products/" + product.slug(), "<lastmod>" + product.changedAt() + "</lastmod>");
    }
    var changed = products.stream()
        .map(Listed::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
    return Representation.text(
        TYPE, text.append("</urlset>\n").toString(), changed, Keeping.AN_HOUR);
  }

  private void url(StringBuilder text, String path, String changed) {
    text.append("<url><loc>").append(published.base()).append(path).append("</loc>");
    for (var language : Language.values()) {
      text.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          .append(language.tag())
          .append("\" href=\"")
          .append(published.base())
          .append('/')
          .append(language.tag())
          .append(path)
          .append("\"/>");
    }
    text.append(changed).append("</url>\n");
  }
}
