package org.assay.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assay.register.requests.KeptAnswers;
import org.assay.register.requests.KeptAnswers.Answer;
import org.assay.register.requests.KeptAnswers.Before;
import org.jspecify.annotations.Nullable;

/// Gives a request that is sent again the answer of the first one. A request that failed for a
/// reason of the server's is forgotten, and may be sent again with the same key.
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String BEGUN = IdempotencyFilter.class.getName();
  private static final int LONGEST_KEY = 255;

  private final jakarta.inject.Provider<KeptAnswers> answers;
  private final SecurityIdentity identity;
  private final ObjectMapper json;

  IdempotencyFilter(
      jakarta.inject.Provider<KeptAnswers> answers, SecurityIdentity identity, ObjectMapper json) {
    this.answers = answers;
    this.identity = identity;
    this.json = json;
  }

  private String account() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var key = request.getHeaderString(HEADER);
    if (key == null || identity.isAnonymous()) return;
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      request.abortWith(Problem.of(
              400,
              "bad-idempotency-key",
              "The key is to be mended",
              "'%s' has 1 to %d characters.".formatted(HEADER, LONGEST_KEY))
          .response());
      return;
    }
    switch (answers.get().begin(account(), key, digest(request))) {
      case Before.New _ -> request.setProperty(BEGUN, key);
      case Before.Answered(var answer) -> request.abortWith(again(answer));
      case Before.Unfinished _ ->
        request.abortWith(Problem.conflict(
                "request-unfinished",
                "The request with this key is being carried out, or broke off. Look whether it was"
                    + " carried out; if it was not, send it with another key.")
            .response());
      case Before.Another _ ->
        request.abortWith(Problem.of(
                422,
                "key-used-for-another-request",
                "The key is taken",
                "Another request was sent with this key; choose a new key.")
            .response());
    }
  }

  private static Response again(Answer answer) {
    var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.mediaType() != null) response.type(answer.mediaType());
    if (answer.location() != null) response.header("Location", answer.location());
    return answer.body().isEmpty()
        ? response.build()
        : response.entity(answer.body()).build();
  }

  private static String digest(ContainerRequestContext request) throws IOException {
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    var head = request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
        + request.getUriInfo().getRequestUri().getRawQuery() + "\n";
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!(request.getProperty(BEGUN) instanceof String key)) return;
    if (response.getStatus() >= 500) {
      answers.get().forget(account(), key);
      return;
    }
    var type = response.getMediaType();
    var body = text(response.getEntity());
    answers
        .get()
        .keep(
            account(),
            key,
            new Answer(
                response.getStatus(),
                type == null ? null : type.toString(),
                response.getHeaderString("Location"),
                body));
    if (!body.isEmpty()) {
      response.setEntity(body, null, type == null ? MediaType.APPLICATION_JSON_TYPE : type);
    }
  }

  private String text(@Nullable Object entity) throws IOException {
    return switch (entity) {
      case null -> "";
      case String text -> text;
      default -> json.writeValueAsString(entity);
    };
  }
}
