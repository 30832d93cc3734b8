package org.assay.server.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.assay.register.account.Tokens;
import org.assay.register.secrets.Recogniser;

/// Binds something that goes out into the world and comes back, such as the state of a sign-in at
/// a provider, to the browser that it went out from: it is a keyed hash of a random cookie.
@ApplicationScoped
public class BrowserBinding {

  private final Cookies cookies;
  private final Recogniser recogniser;
  private final RoutingContext request;

  BrowserBinding(Cookies cookies, Recogniser recogniser, RoutingContext request) {
    this.cookies = cookies;
    this.recogniser = recogniser;
    this.request = request;
  }

  /// A new state for this browser.
  public String state() {
    var value = Tokens.random();
    cookies.setProvider(request, value);
    return recogniser.mark("provider-state", value);
  }

  /// Whether a state went out from this browser.
  public boolean fits(String state) {
    return cookies
        .provider(request)
        .filter(Tokens::wellFormed)
        .map(value -> recogniser.mark("provider-state", value))
        .filter(expected -> MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
