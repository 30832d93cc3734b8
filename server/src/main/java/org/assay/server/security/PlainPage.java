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

    static native TemplateInstance plain(String heading, String words, String styles, String mark);
  }

  /// Such a page.
  ///
  /// @param status of HTTP
  public static Response of(int status, String heading, String words) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Cache-Control", "no-store")
        .entity(Templates.plain(heading, words, Assets.path("assay.css"), Assets.path("mark.svg"))
            .render())
        .build();
  }
}
