package org.assay.server.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assay.register.OfficePlace;
import org.assay.register.account.Passkeys;
import org.assay.register.account.RefusedException;
import org.assay.register.account.SignInKind;
import org.assay.server.api.Problem;
import org.assay.server.office.OfficeSettings;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Throttle;
import org.assay.server.security.Visitor;

/// What the script of the account pages asks for, to register a passkey and to sign in with one.
/// To register one, somebody has to be signed in; there is no other way.
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyResource {

  private static final int LONGEST_LABEL = 100;

  private final PasskeyCeremony ceremony;
  private final Passkeys passkeys;
  private final Visitor visitor;
  private final SignedInBrowsers browsers;
  private final Throttle throttle;
  private final OfficePlace place;
  private final String office;
  private final RoutingContext request;

  PasskeyResource(
      PasskeyCeremony ceremony,
      Passkeys passkeys,
      Visitor visitor,
      SignedInBrowsers browsers,
      Throttle throttle,
      OfficePlace place,
      OfficeSettings settings,
      RoutingContext request) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.visitor = visitor;
    this.browsers = browsers;
    this.throttle = throttle;
    this.place = place;
    this.office = settings.name();
    this.request = request;
  }

  private Site site() {
    return Site.of(place.address(), request.request());
  }

  @POST
  @Path("account/passkeys/options")
  @Authenticated
  @NeedsFreshSignIn
  public Map<String, Object> registrationOptions() {
    var account = visitor.requiredAccount();
    var handle = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(account.id().getBytes(StandardCharsets.UTF_8));
    return Map.of(
        "challenge", ceremony.registrationChallenge(account),
        "rp", Map.of("id", site().host(), "name", office),
        "user",
            Map.of(
                "id", handle, "name", account.signInName(), "displayName", account.displayName()),
        "pubKeyCredParams", List.of(key(-7), key(-8), key(-257)),
        "excludeCredentials",
            passkeys.of(account.id()).stream()
                .map(passkey -> Map.of("type", "public-key", "id", passkey.credentialId()))
                .toList(),
        "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
        "attestation", "none");
  }

  private static Map<String, Object> key(int algorithm) {
    return Map.of("type", "public-key", "alg", algorithm);
  }

  @POST
  @Path("account/passkeys")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @NeedsFreshSignIn
  public Response register(JsonNode body) {
    var label = body.path("label").asText("").strip();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) label = "Passkey";
    try {
      ceremony.register(
          visitor.requiredAccount(), body.path("credential").toString(), label, site());
      return Response.ok(Map.of("next", "/account")).build();
    } catch (RefusedException refused) {
      return refused(refused);
    }
  }

  @POST
  @Path("sign-in/passkey/options")
  @PermitAll
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
  @Path("sign-in/passkey")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  public Response signIn(JsonNode body) {
    return throttle.client(Throttle.SIGN_IN_CLIENT).orElseGet(() -> {
      try {
        var account = ceremony.signIn(body.path("credential").toString(), site());
        browsers.start(account, SignInKind.PASSKEY);
        return Response.ok(
                Map.of("next", SignedInBrowsers.own(body.path("next").asText(""), "/desk")))
            .build();
      } catch (RefusedException refused) {
        return refused(refused);
      }
    });
  }

  private static Response refused(RefusedException refused) {
    return Problem.of(400, "passkey-refused", "The passkey was not accepted", refused.message())
        .response();
  }
}
