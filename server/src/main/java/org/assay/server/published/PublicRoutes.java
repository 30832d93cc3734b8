package org.assay.server.published;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.server.pages.Language;
import org.assay.server.pages.RequestLanguage;
import org.jspecify.annotations.Nullable;

/// Answers what is asked of the public side. What is in the cache and fresh is sent by the thread
/// that read the request, before anything looks at cookies or accounts: these pages are the same
/// for everybody. All else is made by a worker, once for all who ask at the same time.
@ApplicationScoped
class PublicRoutes {

  /// After the headers of every answer are arranged for, before languages, accounts and forms.
  private static final int EARLY = 15_000;

  private final PageCache cache;
  private final Vertx vertx;
  private final AcceptedLanguages languages = new AcceptedLanguages();
  private final Map<PageKey, Future<@Nullable Kept>> making = new ConcurrentHashMap<>();

  PublicRoutes(PageCache cache, Vertx vertx) {
    this.cache = cache;
    this.vertx = vertx;
  }

  void open(@Observes Filters filters) {
    filters.register(this::answer, EARLY);
  }

  private void answer(RoutingContext context) {
    var key = isReading(context) ? asked(context) : null;
    if (key == null) {
      context.next();
      return;
    }
    if (key.voice().chosen()) RequestLanguage.choose(context, key.voice().language());
    var kept = cache.fresh(key);
    if (kept != null) new Answer(context, kept, key).send();
    else make(context, key);
  }

  private static boolean isReading(RoutingContext context) {
    var method = context.request().method();
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private @Nullable PageKey asked(RoutingContext context) {
    var request = context.request();
    if (asksForLanguage(context)) return null; // is led to the path of that language
    var path = SpokenPath.of(Objects.requireNonNullElse(request.path(), "/"));
    var query = Objects.requireNonNullElse(request.query(), "");
    var address = PublicAddress.parse(path.rest(), query).orElse(null);
    if (address == null) return null;
    if (!address.isSpoken()) return path.language().isPresent() ? null : key(address, Voice.PLAIN);
    return key(
        address,
        path.language()
            .map(language -> new Voice(language, true))
            .orElseGet(() -> languages.of(request.getHeader("Accept-Language"))));
  }

  private static boolean asksForLanguage(RoutingContext context) {
    return context.queryParam("lang").stream()
        .anyMatch(tag -> Language.tagged(tag).isPresent());
  }

  private static PageKey key(PublicAddress address, Voice voice) {
    return new PageKey(address, voice);
  }

  private void make(RoutingContext context, PageKey key) {
    var made = key.address() instanceof PublicAddress.Products ? current(key) : shared(key);
    made.onSuccess(kept -> {
          if (kept == null) context.next();
          else new Answer(context, kept, key).send();
        })
        .onFailure(context::fail);
  }

  // One answer for all who ask meanwhile; only a question in words of one's own is asked alone.
  private Future<@Nullable Kept> shared(PageKey key) {
    var running = making.get(key);
    if (running != null) return running;
    var made = current(key);
    making.put(key, made);
    return made.onComplete(_ -> making.remove(key, made));
  }

  private Future<@Nullable Kept> current(PageKey key) {
    return vertx.executeBlocking(() -> cache.current(key).orElse(null), false);
  }
}
