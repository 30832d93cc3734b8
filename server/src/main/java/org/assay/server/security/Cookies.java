package org.assay.server.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.assay.register.OfficePlace;
import org.assay.register.account.Session;

/// The cookies of the office. With https their names begin with `__Host-`, so that no other host
/// under the same domain can set them; with http, which is for one's own machine, they do not.
@ApplicationScoped
public class Cookies {

  private static final Duration YEAR = Duration.ofDays(365);

  private final boolean secure;

  Cookies(OfficePlace place) {
    this.secure = "https".equalsIgnoreCase(place.address().getScheme());
  }

  private String name(String plain) {
    return secure ? "__Host-" + plain : plain;
  }

  /// The name of the cookie with the token of a session.
  public String sessionName() {
    return name("assay-session");
  }

  /// The name of the cookie that belongs to the tokens in forms.
  public String formName() {
    return name("assay-form");
  }

  String knownName() {
    return name("assay-known");
  }

  Optional<String> session(RoutingContext request) {
    return value(request, sessionName());
  }

  Optional<String> form(RoutingContext request) {
    return value(request, formName());
  }

  Optional<String> known(RoutingContext request) {
    return value(request, knownName());
  }

  Optional<String> provider(RoutingContext request) {
    return value(request, name("assay-provider"));
  }

  void setProvider(RoutingContext request, String value) {
    request.response().addCookie(cookie(name("assay-provider"), value, Duration.ofMinutes(10)));
  }

  private static Optional<String> value(RoutingContext request, String name) {
    return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
  }

  void setSession(RoutingContext request, String token) {
    request.response().addCookie(cookie(sessionName(), token, Session.LONGEST));
  }

  void dropSession(RoutingContext request) {
    request.response().addCookie(cookie(sessionName(), "", Duration.ZERO));
  }

  void setForm(RoutingContext request, String value) {
    request.response().addCookie(cookie(formName(), value, Session.LONGEST));
  }

  void setKnown(RoutingContext request, String value) {
    request.response().addCookie(cookie(knownName(), value, YEAR));
  }

  private Cookie cookie(String name, String value, Duration life) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(life.toSeconds());
  }
}
