package org.assay.server.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.assay.register.account.Tokens;
import org.assay.register.secrets.Recogniser;
import org.jspecify.annotations.Nullable;

/// The token that a form brings back, so that only our own pages can send it. In templates:
/// `<input type="hidden" name="{inject:csrf.parameterName}" value="{inject:csrf.token}">`.
///
/// The cookie that belongs to it is set when a page asks for the token, and by no other page; the
/// token is a keyed hash of the cookie. (The framework's own filter would set its cookie with
/// every page, which is why it is not used.)
@ApplicationScoped
@Named("csrf")
public class FormToken {

  /// The field of a form that holds the token.
  public static final String FIELD = "csrf-token";

  /// The header that a script of ours sends the token in.
  public static final String HEADER = "X-CSRF-Token";

  private static final String CHOSEN = FormToken.class.getName();

  private final RoutingContext request;
  private final Cookies cookies;
  private final Recogniser recogniser;

  FormToken(RoutingContext request, Cookies cookies, Recogniser recogniser) {
    this.request = request;
    this.cookies = cookies;
    this.recogniser = recogniser;
  }

  /// The name of the field.
  public String getParameterName() {
    return FIELD;
  }

  /// The token for the browser that asks. The page is not kept in any cache.
  public String getToken() {
    String chosen = request.get(CHOSEN);
    if (chosen == null) {
      chosen = choose();
      request.put(CHOSEN, chosen);
    }
    return recogniser.mark("form", chosen);
  }

  private String choose() {
    var held = cookies.form(request).filter(Tokens::wellFormed);
    var value = held.orElseGet(Tokens::random);
    if (held.isEmpty()) cookies.setForm(request, value);
    request.addHeadersEndHandler(
        _ -> request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    return value;
  }

  boolean good(@Nullable String sent) {
    if (sent == null) return false;
    return expected()
        .filter(expected -> MessageDigest.isEqual(bytes(expected), bytes(sent)))
        .isPresent();
  }

  private Optional<String> expected() {
    return cookies
        .form(request)
        .filter(Tokens::wellFormed)
        .map(value -> recogniser.mark("form", value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
