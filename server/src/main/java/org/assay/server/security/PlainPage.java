package org.assay.server.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.server.looks.Assets;

/// A page that says one thing: why something was refused, and what to do.
public final class PlainPage {

  private PlainPage() {}

  @CheckedTemplate(basePath = "security")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance plain(
        String heading, String words, Way way, String styles, String mark);
  }

  /// Where to go on from such a page.
  ///
  /// @param path a page of ours
  public record Way(String path, String label) {
    static final Way FRONT_PAGE = new Way("/", "To the front page");

    /// To the page on which one signs in.
    public static final Way SIGN_IN = new Way("/sign-in", "Sign in");
  }

  /// Such a page.
  ///
  /// @param status of HTTP
  public static Response of(int status, String heading, String words) {
    return of(status, heading, words, Way.FRONT_PAGE);
  }

  /// Such a page, and where to go on from it.
  ///
  /// @param status of HTTP
  public static Response of(int status, String heading, String words, Way way) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Cache-Control", "no-store")
        .entity(
            Templates.plain(heading, words, way, Assets.path("assay.css"), Assets.path("mark.svg"))
                .render())
        .build();
  }
}
