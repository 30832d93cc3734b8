package org.assay.server.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.assay.register.account.Account;
import org.assay.register.account.Session;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.register.account.SignedIn;
import org.assay.register.account.Tokens;
import org.assay.register.secrets.Recogniser;

/// Signs browsers in and out. All kinds of sign-in end here, so that all make the same session: a
/// row, and a new token in the cookie each time.
@ApplicationScoped
public class SignedInBrowsers {

  private final Sessions sessions;
  private final Cookies cookies;
  private final Recogniser recogniser;
  private final RoutingContext request;

  SignedInBrowsers(
      Sessions sessions, Cookies cookies, Recogniser recogniser, RoutingContext request) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.recogniser = recogniser;
    this.request = request;
  }

  /// Signs the browser of this request in, and ends the session that it had.
  ///
  /// @param next the page of ours to lead to, as somebody gave it; any other leads to the desk
  public Response signIn(Account account, SignInKind kind, String next) {
    start(account, kind);
    return to(next);
  }

  /// Signs the browser of this request in, and ends the session that it had.
  public void start(Account account, SignInKind kind) {
    held().map(SignedIn::session).ifPresent(old -> sessions.end(old.account(), old.id()));
    cookies.setSession(request, sessions.open(account.id(), kind).token());
    var nonce = Tokens.random();
    cookies.setKnown(request, nonce + "." + known(account.id(), nonce));
  }

  /// Gives the browser a new token for its session, for the proof that was just given. Who has
  /// shown two factors and now shows the password again has still shown two.
  public void confirm(Session session, SignInKind kind) {
    var before = session.signedInBy();
    var counts = before.twoFactors() && !kind.twoFactors() ? before : kind;
    cookies.setSession(request, sessions.replace(session, counts).token());
  }

  /// The same, where a second factor was just set up and the session had shown a password only.
  public void strengthen(Optional<Session> session, SignInKind kind) {
    session.filter(held -> !held.signedInBy().twoFactors()).ifPresent(held -> confirm(held, kind));
  }

  /// Signs the browser of this request out.
  public void signOut() {
    held().map(SignedIn::session).ifPresent(old -> sessions.end(old.account(), old.id()));
    cookies.dropSession(request);
  }

  private Optional<SignedIn> held() {
    return cookies.session(request).flatMap(sessions::check);
  }

  /// What names this browser among those that an account has used before.
  public Optional<String> known(String account) {
    return cookies
        .known(request)
        .filter(value -> {
          int dot = value.indexOf('.');
          return dot > 0
              && known(account, value.substring(0, dot)).equals(value.substring(dot + 1));
        })
        .map(value -> value.substring(0, value.indexOf('.')));
  }

  private String known(String account, String nonce) {
    return recogniser.mark("known-browser", account + ":" + nonce);
  }

  /// Leads to a page of ours; anything else leads to the desk.
  public static Response to(String next) {
    return Response.seeOther(URI.create(own(next, "/desk"))).build();
  }

  /// An address within the office, or another where it is none.
  public static String own(String next, String otherwise) {
    if (!next.startsWith("/") || next.startsWith("//") || next.contains("\\")) return otherwise;
    try {
      var uri = new URI(next);
      return uri.isAbsolute() || uri.getRawAuthority() != null ? otherwise : next;
    } catch (java.net.URISyntaxException malformed) {
      return otherwise;
    }
  }
}
