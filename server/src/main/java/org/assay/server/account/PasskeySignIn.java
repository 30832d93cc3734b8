package org.assay.server.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.assay.register.OfficePlace;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SignInKind;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;

/// What the script of the sign-in page asks for to sign in with a passkey.
@Path("/sign-in/passkey")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PasskeySignIn {

  private final PasskeyCeremony ceremony;
  private final SignedInBrowsers browsers;
  private final Throttle throttle;
  private final OfficePlace place;
  private final RoutingContext request;

  PasskeySignIn(
      PasskeyCeremony ceremony,
      SignedInBrowsers browsers,
      Throttle throttle,
      OfficePlace place,
      RoutingContext request) {
    this.ceremony = ceremony;
    this.browsers = browsers;
    this.throttle = throttle;
    this.place = place;
    this.request = request;
  }

  private Site site() {
    return Site.of(place.address(), request.request());
  }

  @POST
  @Path("options")
  public Response signInOptions() {
    return throttle
        .client(Throttle.SIGN_IN_CLIENT)
        .orElseGet(() -> Response.ok(Map.of(
                "challenge", ceremony.signInChallenge(),
                "rpId", site().host(),
                "userVerification", "required"))
            .build());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(JsonNode body) {
    return throttle.client(Throttle.SIGN_IN_CLIENT).orElseGet(() -> {
      try {
        var account = ceremony.signIn(body.path("credential").toString(), site());
        browsers.start(account, SignInKind.PASSKEY);
        return Response.ok(
                Map.of("next", SignedInBrowsers.own(body.path("next").asText(""), "/desk")))
            .build();
      } catch (RefusedException refused) {
        return PasskeyResource.refused(refused);
      }
    });
  }
}
