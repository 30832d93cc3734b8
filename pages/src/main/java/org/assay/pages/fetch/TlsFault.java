package org.assay.pages.fetch;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/// Why a secure connection failed, in plain words.
final class TlsFault {

  private TlsFault() {}

  static String words(SSLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) return "the certificate has expired";
      if (cause instanceof CertificateNotYetValidException)
        return "the certificate is not valid yet";
    }
    var message = String.valueOf(failure.getMessage());
    if (message.contains("No name matching") || message.contains("No subject alternative")) {
      return "the certificate is for another host";
    }
    if (message.contains("unable to find valid certification path")
        || message.contains("PKIX path building failed")) {
      return "the certificate is signed by nobody whom this machine trusts";
    }
    return "no secure connection: " + message;
  }
}
