package org.assay.server.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.published.PolicyWriter;
import org.assay.handling.published.PublishedSecurityTxt;
import org.assay.register.report.promise.PublishedPromise;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.report.promise.ReportOptions;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;

/// What the office publishes about reports, made from the promise that drives the clocks.
@Path("/")
@PermitAll
public class PromisePages {

  @CheckedTemplate(basePath = "reporting")
  static class Templates {
    static native TemplateInstance policy(PageFrame frame, PolicyView page);

    static native TemplateInstance figures(PageFrame frame, FiguresPage page);

    static native TemplateInstance counting(PageFrame frame);
  }

  /// How long a visitor waits; counting a large ledger for the first time takes longer.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Frames frames;
  private final PublishedPromises promises;
  private final ReportOptions options;
  private final FigureSource figures;
  private final InstantSource clock;

  PromisePages(
      Frames frames,
      PublishedPromises promises,
      ReportOptions options,
      FigureSource figures,
      InstantSource clock) {
    this.frames = frames;
    this.promises = promises;
    this.options = options;
    this.figures = figures;
    this.clock = clock;
  }

  @GET
  @Path("/.well-known/security.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response securityTxt() {
    var today = clock.instant().atZone(PromiseClock.LONDON).toLocalDate();
    var text = PublishedSecurityTxt.of(promise().promise(), today).text();
    return Response.ok(text, "text/plain; charset=utf-8")
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }

  @GET
  @Path("/policy")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance policy() {
    var promise = promise();
    var page = PolicyWriter.page(
        promise.promise(), promise.division(), frames.language().locale());
    return Templates.policy(frames.in(Section.POLICY), PolicyView.of(page, options.showsFigures()));
  }

  @GET
  @Path("/figures")
  @Produces(MediaType.TEXT_HTML)
  public Response figures() {
    if (!options.showsFigures()) throw new NotFoundException();
    var frame = frames.in(Section.POLICY);
    return figures
        .lastYear(PATIENCE)
        .map(counted ->
            Response.ok(Templates.figures(frame, FiguresPage.of(counted, frames.language()))))
        .orElseGet(
            () -> Response.status(503).header("Retry-After", 10).entity(Templates.counting(frame)))
        .build();
  }

  /// The key that reports can be encrypted with.
  @GET
  @Path("/report/key.asc")
  @Produces(MediaType.TEXT_PLAIN)
  public Response key() {
    var key = options.publicKey().orElseThrow(NotFoundException::new);
    return Response.ok(key + "\n", "text/plain; charset=utf-8")
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }

  private PublishedPromise promise() {
    return promises.current().orElseThrow(NotFoundException::new);
  }
}
