package org.assay.cli.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.assay.cli.remote.OfficeException.Kind;

/// Where an office answers, such as `https://security.example.com`.
///
/// What is not encrypted goes to this machine itself only: a token would travel in clear.
///
/// @param base without a slash at its end
public record OfficeAddress(URI base) {

  /// Reads an address.
  ///
  /// @throws OfficeException if it is none, or one to which no token may be sent
  public static OfficeAddress parse(String text) {
    var uri = uri(text.strip());
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("https", "http").contains(scheme) || uri.getHost() == null) {
      throw refused("'%s' is no address of a server; one looks like https://security.example.com"
          .formatted(shown(text)));
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("The address of the server has a part that does not belong there: leave out"
          + " what stands before '@' and behind '?' or '#'. A token comes from ASSAY_TOKEN or a"
          + " file.");
    }
    if (scheme.equals("http") && !isThisMachine(uri.getHost())) {
      throw refused(("'%s' is not encrypted: whoever is on the way could read the token. Give"
              + " an address with https; http is for this machine itself (localhost) only.")
          .formatted(shown(text)));
    }
    return new OfficeAddress(URI.create(uri.toString().replaceFirst("/+$", "")));
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw refused("'%s' is no address of a server; one looks like https://security.example.com"
          .formatted(shown(text)));
    }
  }

  // What stands before '@' may be a password.
  private static String shown(String text) {
    return text.replaceFirst("//[^/@]*@", "//…@");
  }

  private static boolean isThisMachine(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private static OfficeException refused(String says) {
    return new OfficeException(Kind.BAD_INPUT, says);
  }

  /// The address of a path of the office.
  URI at(ApiPath path) {
    return URI.create(base + path.toString());
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
