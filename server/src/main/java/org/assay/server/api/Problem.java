package org.assay.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Why a program's request was refused (RFC 9457, `application/problem+json`).
///
/// @param type `urn:assay:problem:` and a code that stays, such as `missing-scope`
/// @param title what the code means
/// @param status of HTTP
/// @param detail what was found, what was expected, what to do
/// @param errors the members of the request that are to be mended
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Member> errors) {

  /// Its media type.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "urn:assay:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /// One member of the request that is to be mended.
  ///
  /// @param pointer to the member, such as `/supportEnds` (RFC 6901)
  public record Member(String pointer, String detail) {}

  /// A problem.
  ///
  /// @param code such as `missing-scope`
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(TYPES + code, title, status, detail, List.of());
  }

  /// A request with members that are to be mended.
  public static Problem badRequest(String detail, List<Member> errors) {
    return new Problem(TYPES + "bad-request", "The request is to be mended", 400, detail, errors);
  }

  /// Something that is not there.
  public static Problem notFound(String detail) {
    return of(404, "not-found", "There is no such thing here", detail);
  }

  /// A request that does not fit what is there now.
  public static Problem conflict(String code, String detail) {
    return of(409, code, "The request does not fit what is there now", detail);
  }

  /// The answer that says so.
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  /// What a resource throws to answer with it.
  public ProblemException thrown() {
    return new ProblemException(this);
  }
}
