package org.assay.server.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.assay.register.account.OutsideIdentities.Identity;
import org.jspecify.annotations.Nullable;

/// An OpenID Connect provider: the authorization code flow with PKCE, state and nonce (OpenID
/// Connect Core 3.1, RFC 7636). Whatever is wrong with an answer of it is told as [Refused].
final class OutsideProvider {

  private static final int WAIT_MILLIS = 10_000;

  private final Issuer issuer;
  private final ClientID client;
  private final Optional<Secret> secret;
  private final JWSAlgorithm algorithm;
  private final URI back;
  private volatile @Nullable OIDCProviderMetadata metadata;

  OutsideProvider(URI issuer, String client, Optional<String> secret, String algorithm, URI back) {
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
    this.secret = secret.map(Secret::new);
    this.algorithm = JWSAlgorithm.parse(algorithm);
    this.back = back;
  }

  /// The provider's answer does not prove who somebody is.
  static final class Refused extends Exception {
    Refused(Throwable cause) {
      super(cause);
    }

    Refused(String what) {
      super(what);
    }
  }

  /// Where to lead the browser.
  URI question(String state, String nonce, String verifier) throws Refused {
    return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), client, back)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(nonce))
        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /// Who the provider says it is.
  Identity answer(String code, String nonce, String verifier) throws Refused {
    try {
      var sent = tokenRequest(code, verifier).toHTTPRequest();
      sent.setConnectTimeout(WAIT_MILLIS);
      sent.setReadTimeout(WAIT_MILLIS);
      var answer = OIDCTokenResponseParser.parse(sent.send());
      if (!(answer instanceof OIDCTokenResponse tokens))
        throw new Refused("the provider gave no token");
      var token = tokens.getOIDCTokens().getIDToken();
      if (token == null) throw new Refused("the provider did not say who it is");
      var claims = new IDTokenValidator(
              issuer, client, algorithm, metadata().getJWKSetURI().toURL())
          .validate(token, new Nonce(nonce));
      return new Identity(claims.getIssuer().getValue(), claims.getSubject().getValue());
    } catch (ParseException | IOException | BadJOSEException | JOSEException wrong) {
      throw new Refused(wrong);
    }
  }

  private TokenRequest tokenRequest(String code, String verifier) throws Refused {
    var grant =
        new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier));
    var endpoint = metadata().getTokenEndpointURI();
    return secret.isPresent()
        ? new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, secret.get()), grant)
            .build()
        : new TokenRequest.Builder(endpoint, client, grant).build();
  }

  private OIDCProviderMetadata metadata() throws Refused {
    var known = metadata;
    if (known != null) return known;
    try {
      var read = OIDCProviderMetadata.resolve(issuer, WAIT_MILLIS, WAIT_MILLIS);
      metadata = read;
      return read;
    } catch (GeneralException | IOException wrong) {
      throw new Refused(wrong);
    }
  }
}
