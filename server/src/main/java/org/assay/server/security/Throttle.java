package org.assay.server.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.assay.register.requests.Allowance;
import org.assay.register.requests.Allowances;
import org.assay.server.api.Problem;

/// Slows down who asks too often. Nobody is locked out: an allowance grows back by itself.
@ApplicationScoped
public class Throttle {

  /// Sign-ins of one client.
  public static final Allowance SIGN_IN_CLIENT =
      new Allowance("sign-in-client", 30, Duration.ofSeconds(20));

  /// Sign-ins to one account from browsers that it never used.
  public static final Allowance SIGN_IN_ACCOUNT =
      new Allowance("sign-in-account", 10, Duration.ofMinutes(5));

  /// Sign-ins to one account from one browser that it has used before: strangers cannot use it
  /// up.
  public static final Allowance SIGN_IN_KNOWN =
      new Allowance("sign-in-known", 10, Duration.ofMinutes(1));

  /// Codes of invitations that one client tries.
  public static final Allowance INVITATION_CLIENT =
      new Allowance("invitation-client", 10, Duration.ofMinutes(1));

  /// Reports that one client sends.
  public static final Allowance REPORT_CLIENT =
      new Allowance("report-client", 20, Duration.ofMinutes(1));

  /// Receipt codes that one client tries.
  public static final Allowance RECEIPT_CLIENT =
      new Allowance("receipt-client", 20, Duration.ofSeconds(30));

  private final Allowances allowances;
  private final ClientMark clients;
  private final RoutingContext request;

  Throttle(Allowances allowances, ClientMark clients, RoutingContext request) {
    this.allowances = allowances;
    this.clients = clients;
    this.request = request;
  }

  /// Takes one from what the client of this request is allowed.
  ///
  /// @return the answer with which to refuse it, if it asked too often
  public Optional<Response> client(Allowance allowance) {
    return take(allowance, clients.of(request));
  }

  /// Takes one from what is allowed for something that is known by a keyed hash or an id.
  ///
  /// @return the answer with which to refuse it, if it was asked for too often
  public Optional<Response> take(Allowance allowance, String who) {
    return allowances.take(allowance, who).map(this::refused);
  }

  /// Gives something its whole allowance back.
  public void restore(Allowance allowance, String who) {
    allowances.restore(allowance, who);
  }

  private Response refused(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    var answer = Paths.api(request)
        ? Problem.of(
                429,
                "too-many-requests",
                "Too many requests",
                "Try again in %d s.".formatted(seconds))
            .response()
        : PlainPage.of(
            429,
            "Too many tries",
            "Wait %s, then try again. Nothing was changed.".formatted(words(seconds)));
    return Response.fromResponse(answer).header("Retry-After", seconds).build();
  }

  private static String words(long seconds) {
    if (seconds == 1) return "a second";
    return seconds < 60 ? seconds + " seconds" : (seconds / 60 + 1) + " minutes";
  }
}
