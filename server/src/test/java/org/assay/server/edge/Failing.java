package org.assay.server.edge;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;

/// Pages that fail, in tests only.
@PermitAll
@Path("/failing")
public class Failing {
  @GET
  @Path("status")
  @Produces({"text/html", "application/json"})
  public String status(@QueryParam("of") int status) {
    throw new WebApplicationException(
        "secret words", Response.status(status).header("Retry-After", "30").build());
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException(
        "secret words", new IllegalArgumentException("more secret words"));
  }

  @GET
  @Path("full")
  public String full() {
    throw new IllegalStateException(new SQLException("[SQLITE_FULL] secret words", null, 13));
  }

  @GET
  @Path("unknown")
  public String unknown() {
    throw new UnauthorizedException("secret words");
  }

  @GET
  @Path("forbidden")
  public String forbidden() {
    throw new ForbiddenException("secret words");
  }

  @GET
  @Path("moved")
  public Response moved() {
    return Response.seeOther(URI.create("/failing/arrived")).build();
  }

  @POST
  @Path("form")
  public String form(@FormParam("said") String said) {
    return said;
  }

  @POST
  @Path("size")
  public String size(String body) {
    return Integer.toString(body.length());
  }
}
