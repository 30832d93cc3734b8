package org.assay.server.edge;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// Refuses a body that does not say how long it is, once it has become too long. The framework
/// does so too, but with an answer without words.
class ChunkedBodies {

  /// The framework's own limit stays, a megabyte behind: it counts what has arrived, also where
  /// nobody has read it yet.
  private static final long BEHIND = 1 << 20;

  @ServerRequestFilter(preMatching = true)
  void limit(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
    if (!routing.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) return;
    Long most = routing.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
    if (most == null) return;
    routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most + BEHIND);
    context.setEntityStream(new Limited(context.getEntityStream(), most, routing));
  }

  /// A body up to some length.
  private static final class Limited extends FilterInputStream {

    private final RoutingContext routing;
    private long left;

    Limited(InputStream body, long most, RoutingContext routing) {
      super(body);
      this.left = most;
      this.routing = routing;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      if (read > 0) count(read);
      return read;
    }

    // Closing reads to the end: what is still on its way is not waited for.
    @Override
    public void close() throws IOException {
      if (left >= 0) super.close();
    }

    private void count(int read) {
      left -= read;
      if (left >= 0) return;
      routing.response().putHeader(HttpHeaders.CONNECTION, "close");
      routing.addEndHandler(ended -> routing.request().connection().close());
      throw new WebApplicationException(413);
    }
  }
}
