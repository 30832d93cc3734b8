package org.assay.server.pages;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language of a request: the one that its path names (`/de/products`), else the one that the
/// browser asks for.
public final class RequestLanguage {
  private static final String CHOSEN = "assay.language";

  private RequestLanguage() {}

  /// Remembers that the path named a language.
  public static void choose(RoutingContext context, Language language) {
    context.put(CHOSEN, language);
  }

  /// The language that the path named, or nothing.
  public static Optional<Language> chosen(RoutingContext context) {
    @Nullable Language language = context.get(CHOSEN);
    return Optional.ofNullable(language);
  }

  /// The language to answer in.
  public static Language of(RoutingContext context) {
    return chosen(context)
        .orElseGet(() -> Optional.ofNullable(context.request().getHeader("Accept-Language"))
            .map(Language::accepted)
            .orElse(Language.ENGLISH));
  }
}
