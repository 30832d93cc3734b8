package org.assay.server.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.assay.server.security.BeforeSecondFactor;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.SignedInBrowsers;
import org.assay.server.security.Visitor;

/// What the script of the account pages asks for, to register a passkey and to sign in with one.
/// To register one, somebody has to be signed in; there is no other way.
@Path("/account/passkeys")
@Authenticated
@NeedsFreshSignIn
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyResource {

  private static final int LONGEST_LABEL = 100;

  private final PasskeyCeremony ceremony;
  private final Passkeys passkeys;
  private final SignedInBrowsers browsers;
  private final Visitor visitor;
  private final OfficePlace place;
  private final String office;
  private final RoutingContext request;

  PasskeyResource(
      PasskeyCeremony ceremony,
      Passkeys passkeys,
      SignedInBrowsers browsers,
      Visitor visitor,
      OfficePlace place,
      OfficeSettings settings,
      RoutingContext request) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.browsers = browsers;
    this.visitor = visitor;
    this.place = place;
    this.office = settings.name();
    this.request = request;
  }

  private Site site() {
    return Site.of(place.address(), request.request());
  }

  @POST
  @Path("options")
  @BeforeSecondFactor
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
  @Consumes(MediaType.APPLICATION_JSON)
  @BeforeSecondFactor
  public Response register(JsonNode body) {
    var label = body.path("label").asText("").strip();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) label = "Passkey";
    try {
      ceremony.register(
          visitor.requiredAccount(), body.path("credential").toString(), label, site());
      browsers.strengthen(visitor.session(), SignInKind.PASSKEY);
      return Response.ok(Map.of("next", "/account")).build();
    } catch (RefusedException refused) {
      return refused(refused);
    }
  }

  @POST
  @Path("{passkey}/remove")
  public Response remove(@PathParam("passkey") String passkey) {
    passkeys.remove(visitor.actor(), visitor.actor(), passkey);
    return Response.seeOther(URI.create("/account")).build();
  }

  static Response refused(RefusedException refused) {
    return Problem.of(400, "passkey-refused", "The passkey was not accepted", refused.message())
        .response();
  }
}
