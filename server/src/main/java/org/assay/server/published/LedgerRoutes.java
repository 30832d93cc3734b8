package org.assay.server.published;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.assay.register.journal.Anchor;

/// Hands out the ledger under `/ledger/`, as C2SP tlog-tiles has it: whoever holds a receipt or a
/// statement can check the ledger with any client.
@ApplicationScoped
class LedgerRoutes {

  private static final String PLACE = "/ledger/";

  private final LedgerFiles files;
  private final Vertx vertx;

  LedgerRoutes(Anchor anchor, Vertx vertx) {
    this.files = new LedgerFiles(anchor.folder());
    this.vertx = vertx;
  }

  void open(@Observes Router router) {
    router.get(PLACE + "*").handler(this::answer);
    router.head(PLACE + "*").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    var path = Objects.requireNonNullElse(context.request().path(), PLACE);
    var name = path.substring(PLACE.length());
    vertx
        .executeBlocking(() -> files.bytes(name), false)
        .onSuccess(found -> send(context, name, found))
        .onFailure(context::fail);
  }

  private static void send(RoutingContext context, String name, Optional<byte[]> found) {
    if (found.isEmpty()) {
      context.next();
      return;
    }
    var keeping = LedgerFiles.isForEver(name) ? Keeping.FOR_EVER : Keeping.NEVER;
    var bytes = Buffer.buffer(found.get());
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, LedgerFiles.type(name))
        .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length()))
        .putHeader(HttpHeaders.CACHE_CONTROL, keeping.header())
        .putHeader("Access-Control-Allow-Origin", "*")
        .end(bytes);
  }
}
