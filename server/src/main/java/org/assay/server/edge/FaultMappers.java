package org.assay.server.edge;

import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what a resource throws into an answer that people and programs can read. Who is not
/// signed in is answered by the way of signing in (`OfficeMechanism`).
class FaultMappers {
  private static final Set<String> KEPT =
      Set.of("Allow", "WWW-Authenticate", "Retry-After", "Location");

  private final CurrentVertxRequest current;
  private final FaultAnswers answers;

  FaultMappers(CurrentVertxRequest current, FaultAnswers answers) {
    this.current = current;
    this.answers = answers;
  }

  /// An answer that the resource made itself stays as it is.
  @ServerExceptionMapper
  Response refused(WebApplicationException refusal) {
    var given = refusal.getResponse();
    if (given.hasEntity() || given.getStatus() < 400) return given;
    var answer = answer(given.getStatus(), given.getStatus() >= 500 ? FaultLog.write(refusal) : "");
    given.getHeaders().forEach((name, values) -> {
      if (KEPT.contains(name)) values.forEach(value -> answer.header(name, value));
    });
    return answer.build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refusal) {
    return answer(403, "").build();
  }

  @ServerExceptionMapper
  Response broken(Throwable broken) {
    boolean closed = Storage.isGone(broken);
    if (!closed && isUnreadableForm(broken)) return answer(400, "").build();
    var reference = FaultLog.write(broken);
    return closed
        ? answer(503, reference).header("Retry-After", 60).build()
        : answer(500, reference).build();
  }

  // What sends a form and breaks off, says that it sends one and does not, or sends more fields
  // than any of our forms has: the reader of forms throws it, and nothing of ours stands above.
  private static boolean isUnreadableForm(Throwable broken) {
    var read = broken instanceof IOException ? 3 : 1;
    return Arrays.stream(broken.getStackTrace())
        .limit(read)
        .anyMatch(frame -> frame.getClassName().contains(".server.core.multipart."));
  }

  private Response.ResponseBuilder answer(int status, String reference) {
    var answer = answers.to(current.getCurrent(), status, reference);
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, answer.type())
        .entity(answer.body());
  }
}
