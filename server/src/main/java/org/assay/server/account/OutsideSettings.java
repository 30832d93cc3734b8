package org.assay.server.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/// The organisation's own sign-in (OpenID Connect), where there is one: `assay.oidc.…`, or
/// `ASSAY_OIDC_…` in the environment.
@ConfigMapping(prefix = "assay.oidc")
public interface OutsideSettings {

  /// The address of the issuer, as its tokens name it.
  Optional<URI> issuer();

  /// What the office is called there.
  Optional<String> clientId();

  /// The secret of the office there; without one the office is a public client (PKCE alone).
  Optional<String> clientSecret();

  /// The algorithm with which the provider signs its tokens.
  @WithDefault("RS256")
  String algorithm();

  /// How the sign-in page names it.
  @WithDefault("your organisation")
  String name();
}
