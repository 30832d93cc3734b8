package org.assay.server.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.assay.server.security.Paths;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Turns every error under `/api/` that is none yet into a problem.
class ProblemFilter {

  @ServerResponseFilter
  void complete(ContainerResponseContext response, RoutingContext routing) {
    if (response.getStatus() < 400 || !Paths.api(routing.normalizedPath())) return;
    if (response.getEntity() instanceof Problem || told(response)) return;
    var problem = problem(response.getStatus());
    response.getHeaders().putSingle("Content-Type", Problem.MEDIA_TYPE);
    response.setEntity(problem, null, jakarta.ws.rs.core.MediaType.valueOf(Problem.MEDIA_TYPE));
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 400 ->
        Problem.badRequest(
            "The request cannot be read: look at its address and its body.", java.util.List.of());
      case 401 ->
        Problem.of(
            401,
            "token-wanted",
            "A token is wanted",
            "Send 'Authorization: Bearer …' with a token that counts; the account page makes them.");
      case 403 ->
        Problem.of(
            403,
            "role-lacking",
            "The account may not do this",
            "The role of the token's account does not allow it.");
      case 404 -> Problem.notFound("There is nothing at this address.");
      case 405 ->
        Problem.of(
            405,
            "bad-method",
            "The method does not fit the address",
            "The header 'Allow' names those that do.");
      case 415 ->
        Problem.of(
            415,
            "bad-media-type",
            "The body has the wrong type",
            "Send 'Content-Type: application/json', or what the description of the interface says.");
      case 500 ->
        Problem.of(
            500,
            "server-failed",
            "The server failed",
            "It is not the request's fault. Send it again later, with the same 'Idempotency-Key'.");
      default ->
        Problem.of(status, "http-" + status, phrase(status), "The request was not carried out.");
    };
  }

  private static boolean told(ContainerResponseContext response) {
    var type = response.getMediaType();
    return type != null && type.getSubtype().equals("problem+json");
  }

  private static String phrase(int status) {
    return Optional.ofNullable(Response.Status.fromStatusCode(status))
        .map(Response.Status::getReasonPhrase)
        .orElse("The request was not carried out");
  }
}
