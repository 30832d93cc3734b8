package org.assay.server.account;

import com.nimbusds.jose.JOSEException;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An OpenID Connect provider on this machine. A test is its user: it adds to the address that
/// the office led to who signs in (`as`) and what goes wrong (`fault`). Like a real one it hands
/// a token out once for each code, and only to who shows the verifier of its challenge.
final class LoopbackProvider implements AutoCloseable {

  /// What goes wrong.
  enum Fault {
    NONE,
    /// The person breaks it off.
    DENIED,
    /// The code comes back with another state.
    ANOTHER_STATE,
    ANOTHER_NONCE,
    ANOTHER_AUDIENCE,
    ANOTHER_ISSUER,
    /// The token is signed with a key that the provider does not publish.
    ANOTHER_KEY,
    /// The token ran out long ago.
    OUT_OF_TIME,
    /// The answer holds no token of who somebody is.
    NO_TOKEN,
    /// The connection ends without an answer.
    GONE
  }

  private record Asked(
      String subject, Fault fault, String nonce, String challenge, String back, String client) {}

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey another;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();

  LoopbackProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    another = new RSAKeyGenerator(2048).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(exchange, 200, """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
    if (!one(asked, "response_type").equals("code")
        || !one(asked, "code_challenge_method").equals("S256")) {
      answer(exchange, 400, "{\"error\": \"invalid_request\"}");
      return;
    }
    var fault = Fault.valueOf(one(asked, "fault"));
    var code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Asked(
            one(asked, "as"),
            fault,
            one(asked, "nonce"),
            one(asked, "code_challenge"),
            one(asked, "redirect_uri"),
            one(asked, "client_id")));
    var state = fault == Fault.ANOTHER_STATE ? "x".repeat(43) : one(asked, "state");
    var said = fault == Fault.DENIED ? "error=access_denied" : "code=" + code;
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            one(asked, "redirect_uri") + "?" + said + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = URLUtils.parseParameters(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var secret = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!secret.startsWith("Basic ")) {
      answer(exchange, 401, "{\"error\": \"invalid_client\"}");
      return;
    }
    var asked = codes.remove(one(sent, "code"));
    if (asked == null
        || !asked.back().equals(one(sent, "redirect_uri"))
        || !asked.challenge().equals(challenge(one(sent, "code_verifier")))) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    switch (asked.fault()) {
      case GONE -> exchange.close();
      case NO_TOKEN ->
        answer(exchange, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}");
      default ->
        answer(
            exchange,
            200,
            "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                .formatted(idToken(asked)));
    }
  }

  @SuppressWarnings("JavaUtilDate") // the library takes nothing else
  private String idToken(Asked asked) throws IOException {
    var fault = asked.fault();
    var now = Instant.now();
    var claims = new JWTClaimsSet.Builder()
        .issuer(fault == Fault.ANOTHER_ISSUER ? "https://elsewhere.example" : issuer())
        .subject(asked.subject())
        .audience(fault == Fault.ANOTHER_AUDIENCE ? "somebody-else" : asked.client())
        .issueTime(Date.from(now.minusSeconds(600)))
        .expirationTime(Date.from(now.plusSeconds(fault == Fault.OUT_OF_TIME ? -300 : 300)))
        .claim("nonce", fault == Fault.ANOTHER_NONCE ? "another" : asked.nonce())
        .claim("groups", List.of("administrator"))
        .claim("role", "administrator")
        .build();
    try {
      var jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
      jwt.sign(new RSASSASigner(fault == Fault.ANOTHER_KEY ? another : key));
      return jwt.serialize();
    } catch (JOSEException failed) {
      throw new IOException(failed);
    }
  }

  private static String challenge(String verifier) throws IOException {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
  }

  private static String one(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst();
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
