package org.assay.server.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Answers what fails before or beside the resources: bodies that are too large, paths that
/// nobody knows.
@ApplicationScoped
class FaultRoutes {
  private final FaultAnswers answers;

  FaultRoutes(FaultAnswers answers) {
    this.answers = answers;
  }

  void open(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    router.errorHandler(404, this::answer);
    router.errorHandler(405, this::answer);
  }

  private void answer(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      context.next();
      return;
    }
    var failure = context.failure();
    var status = status(context);
    var reference = status >= 500 && failure != null ? FaultLog.write(failure) : "";
    var answer = answers.to(context, status, reference);
    var sent = context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", answer.type())
        .end(answer.body());
    // What is still on its way is not waited for.
    if (status == 413) sent.onComplete(done -> context.request().connection().close());
  }

  private static int status(RoutingContext context) {
    var failure = context.failure();
    if (failure != null && Storage.isGone(failure)) return 503;
    return context.statusCode() < 400 ? 500 : context.statusCode();
  }
}
