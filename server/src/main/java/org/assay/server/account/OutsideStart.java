package org.assay.server.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.assay.server.account.OutsideProvider.Refused;
import org.assay.server.security.BrowserBinding;
import org.assay.server.security.PlainPage;
import org.jboss.logging.Logger;

/// Leads a browser to the organisation's own sign-in.
@ApplicationScoped
public class OutsideStart {

  private static final Logger LOG = Logger.getLogger(OutsideStart.class);

  private final OutsideSignIn outside;
  private final BrowserBinding binding;

  OutsideStart(OutsideSignIn outside, BrowserBinding binding) {
    this.outside = outside;
    this.binding = binding;
  }

  /// To sign in, and to go on to a page then.
  Response signIn(String next) {
    return begin(next, "");
  }

  /// To link the account that is signed in.
  Response link(String account) {
    return begin("/account", account);
  }

  private Response begin(String next, String link) {
    if (!outside.there()) throw new NotFoundException();
    try {
      return Response.seeOther(outside.begin(binding.state(), next, link)).build();
    } catch (Refused unreachable) {
      return refused(unreachable);
    }
  }

  // What the provider said may name a person, so the log is told the kinds of failures only.
  static Response refused(Refused why) {
    var cause = why.getCause();
    LOG.warnf(
        "A sign-in by the provider was refused: %s",
        cause == null ? why.getMessage() : cause.getClass().getSimpleName());
    return PlainPage.of(
        400,
        "You are not signed in",
        "Your organisation's sign-in could not be used: it took too long, was broken off, or does"
            + " not answer. Go to the sign-in page and try again.",
        PlainPage.Way.SIGN_IN);
  }
}
