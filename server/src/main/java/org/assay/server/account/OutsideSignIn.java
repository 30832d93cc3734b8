package org.assay.server.account;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.assay.register.OfficePlace;
import org.assay.register.account.Ceremonies;
import org.assay.register.account.OutsideIdentities.Identity;
import org.assay.register.account.Tokens;
import org.assay.server.account.OutsideProvider.Refused;

/// Signing in with the organisation's own sign-in, where one is set.
@ApplicationScoped
public class OutsideSignIn {

  static final String BACK = "/sign-in/provider/back";
  private static final String PURPOSE = "provider";

  private final Optional<OutsideProvider> provider;
  private final String name;
  private final Ceremonies ceremonies;

  OutsideSignIn(OutsideSettings settings, OfficePlace place, Ceremonies ceremonies) {
    this.provider = settings
        .issuer()
        .map(issuer -> new OutsideProvider(
            issuer,
            settings
                .clientId()
                .orElseThrow(() -> new IllegalStateException(
                    "ASSAY_OIDC_ISSUER is set, ASSAY_OIDC_CLIENT_ID is not; set both or none")),
            settings.clientSecret(),
            settings.algorithm(),
            URI.create(place.address().toString().replaceAll("/$", "") + BACK)));
    this.name = settings.issuer().isPresent() ? settings.name() : "";
    this.ceremonies = ceremonies;
  }

  /// How it is called; empty if there is none.
  public String name() {
    return name;
  }

  boolean there() {
    return provider.isPresent();
  }

  /// What is known when the browser comes back.
  ///
  /// @param next the page to lead to
  /// @param link the account that is to be linked; empty to sign in
  record Back(Identity identity, String next, String link) {}

  /// Begins, and tells where to lead the browser.
  ///
  /// @param state bound to the browser by its cookie
  URI begin(String state, String next, String link) throws Refused {
    var nonce = Tokens.random();
    var verifier = new CodeVerifier().getValue();
    ceremonies.begin(state, PURPOSE, null, String.join("\n", nonce, verifier, link, next));
    return required().question(state, nonce, verifier);
  }

  /// Ends: who it is, as the provider says.
  Back end(String state, String code) throws Refused {
    var kept = ceremonies
        .take(state, PURPOSE, null)
        .orElseThrow(() -> new Refused("nothing was begun with this state, or it took too long"));
    var parts = kept.split("\n", 4);
    return new Back(required().answer(code, parts[0], parts[1]), parts[3], parts[2]);
  }

  private OutsideProvider required() throws Refused {
    return provider.orElseThrow(() -> new Refused("no provider is set"));
  }
}
