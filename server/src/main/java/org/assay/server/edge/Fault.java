package org.assay.server.edge;

import java.util.Arrays;

/// What can be wrong with a request or with the office, as people are told. The texts stand in
/// `messages/errors.properties`.
public enum Fault {
  BAD_REQUEST(400),
  SIGN_IN(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  NOT_ALLOWED(405),
  CONFLICT(409),
  TOO_LARGE(413),
  TOO_MANY(429),
  BROKEN(500),
  CLOSED(503);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  /// The HTTP status that this is told with.
  public int status() {
    return status;
  }

  /// Whether signing in is the way out.
  public boolean signsIn() {
    return this == SIGN_IN;
  }

  /// The fault of a status; of the statuses without words of their own, the general one of its
  /// hundred.
  public static Fault of(int status) {
    return Arrays.stream(values())
        .filter(fault -> fault.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : BROKEN);
  }
}
