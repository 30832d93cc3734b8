package org.assay.server.published;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assay.server.published.PublicAddress.Products;

/// The question mark in the address of the list of products, and what stands behind it.
final class Query {

  private static final int LONGEST = 200;

  private Query() {}

  static String of(String question, String after) {
    var query = part("q", question) + part("after", after);
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }

  private static String part(String name, String value) {
    return value.isEmpty()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static Products products(String query) {
    return new Products(value(query, "q").strip(), value(query, "after"));
  }

  /// The first value of a name, cut to a length that somebody may type; empty where there is
  /// none.
  static String value(String query, String name) {
    for (var part : query.split("&", 20)) {
      if (part.startsWith(name + "=")) return cut(decoded(part.substring(name.length() + 1)));
    }
    return "";
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
