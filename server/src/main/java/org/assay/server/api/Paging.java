package org.assay.server.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/// Which part of a list a program wants: `?limit=50&after=…`, as a `@BeanParam`.
public class Paging {

  /// The longest page.
  public static final int MOST = 200;

  @QueryParam("limit")
  @DefaultValue("50")
  int limit = 50;

  @QueryParam("after")
  @DefaultValue("")
  String after = "";

  /// How many items at most.
  ///
  /// @throws ProblemException if it is not 1 to 200
  public int limit() {
    if (limit < 1 || limit > MOST) {
      throw Problem.of(
              400,
              "bad-request",
              "The request is to be mended",
              "'limit' is %d; it is 1 to %d.".formatted(limit, MOST))
          .thrown();
    }
    return limit;
  }

  /// The cursor to go on from; empty for the beginning.
  public String after() {
    return after;
  }
}
