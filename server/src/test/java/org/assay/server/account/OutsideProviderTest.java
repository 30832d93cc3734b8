package org.assay.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.register.account.OutsideIdentities.Identity;
import org.assay.server.account.OutsideProvider.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The flow of OpenID Connect Core 3.1, against a provider on this machine.
class OutsideProviderTest {

  private static final URI BACK = URI.create("https://office.example/sign-in/provider/back");
  private static final String VERIFIER = "v".repeat(43);

  private HttpServer server;
  private String issuer;
  private RSAKey key;
  private RSAKey signing;
  private String audience = "office";
  private String nonce = "nonce-1";
  private long life = 300;
  private Map<String, List<String>> asked = Map.of();
  private String authorization = "";

  @BeforeEach
  void start() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    signing = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer)));
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    asked = URLUtils.parseParameters(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    answer(
        exchange,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(idToken()));
  }

  @SuppressWarnings("JavaUtilDate") // the library takes nothing else
  private String idToken() throws IOException {
    try {
      var now = System.currentTimeMillis();
      var jwt = new SignedJWT(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
          new JWTClaimsSet.Builder()
              .issuer(issuer)
              .subject("1234")
              .audience(audience)
              .issueTime(new Date(now - 600_000))
              .expirationTime(new Date(now + life * 1000))
              .claim("nonce", nonce)
              .build());
      jwt.sign(new RSASSASigner(signing));
      return jwt.serialize();
    } catch (com.nimbusds.jose.JOSEException failed) {
      throw new IOException(failed);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private OutsideProvider provider(Optional<String> secret) {
    return new OutsideProvider(URI.create(issuer), "office", secret, "RS256", BACK);
  }

  @Test
  void theBrowserIsLedThereWithStateNonceAndChallenge() throws Exception {
    var question = provider(Optional.empty()).question("state-1", "nonce-1", VERIFIER);
    assertThat(question.toString()).startsWith(issuer + "/authorize?");
    var parameters = URLUtils.parseParameters(question.getRawQuery());
    var challenge = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance("SHA-256")
            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    assertThat(parameters)
        .containsEntry("response_type", List.of("code"))
        .containsEntry("state", List.of("state-1"))
        .containsEntry("nonce", List.of("nonce-1"))
        .containsEntry("code_challenge", List.of(challenge))
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry("redirect_uri", List.of(BACK.toString()));
  }

  @Test
  void theProviderSaysWhoItIs() throws Exception {
    assertThat(provider(Optional.of("a secret")).answer("code-1", "nonce-1", VERIFIER))
        .isEqualTo(new Identity(issuer, "1234"));
    assertThat(asked)
        .containsEntry("code", List.of("code-1"))
        .containsEntry("code_verifier", List.of(VERIFIER));
    assertThat(authorization).startsWith("Basic ");
  }

  @Test
  void anAnswerThatDoesNotHoldIsRefused() throws Exception {
    nonce = "another";
    refused();
    nonce = "nonce-1";
    audience = "another";
    refused();
    audience = "office";
    life = -300;
    refused();
    life = 300;
    signing = new RSAKeyGenerator(2048).keyID("k").generate();
    refused();
    signing = key;
    assertThat(provider(Optional.empty()).answer("code-1", "nonce-1", VERIFIER).subject())
        .isEqualTo("1234");
  }

  private void refused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> provider(Optional.empty()).answer("code-1", "nonce-1", VERIFIER));
  }

  @Test
  void aProviderThatIsAwayIsTold() {
    server.stop(0);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> provider(Optional.empty()).question("s", "n", VERIFIER));
  }
}
