package org.assay.pages.fetch;

import java.net.URI;

/// An address that could not be fetched.
public final class FetchException extends Exception {

  private final Cause kind;
  private final transient URI address;
  private final String advice;

  /// Why an address could not be fetched.
  public enum Cause {
    /// It is no http or https address, or carries credentials.
    BAD_ADDRESS("give an http or https address without a user name"),
    /// It leads to this machine, a private network or a service of the surroundings.
    REFUSED_ADDRESS("add --allow-local if you mean to ask a machine of your own network"),
    UNKNOWN_HOST("check the name"),
    NO_CONNECTION("check the address, and whether the server is up"),
    /// The certificate cannot be trusted, or the secure connection cannot be made.
    TLS("mend the certificate; a person's browser would warn as well"),
    TOO_MANY_REDIRECTS("give the address where the page really is"),
    TOO_SLOW("try again, or save the page and give the file"),
    TOO_LARGE("save the page and give the file"),
    /// The answer breaks the rules of HTTP.
    BAD_ANSWER("save the page from a browser and give the file");

    private final String advice;

    Cause(String advice) {
      this.advice = advice;
    }
  }

  private final String what;

  FetchException(Cause kind, URI address, String what) {
    super("%s: %s".formatted(address, what));
    this.kind = kind;
    this.address = address;
    this.what = what;
    this.advice = kind.advice;
  }

  /// Why.
  public Cause kind() {
    return kind;
  }

  /// What happened, without the address.
  public String what() {
    return what;
  }

  /// Which address: the one that was asked last.
  public URI address() {
    return address;
  }

  /// What to do.
  public String advice() {
    return advice;
  }
}
