package org.assay.server.published;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.assay.ledger.note.VerifierKey;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.RequestLanguage;
import org.assay.server.published.PublicAddress.Statement;
import org.assay.server.published.UploadedForm.TooLarge;
import org.assay.server.published.verification.UploadedCheck;
import org.assay.server.published.verification.UploadedCheck.Asked;
import org.assay.statement.document.UnusableFileException;
import org.jspecify.annotations.Nullable;

/// Checks statements that visitors upload, and leads from the number or link of a statement to
/// its page. An upload is held in memory while it is checked, and nowhere else; it needs no
/// cookie, since nothing is done in anybody's name.
@ApplicationScoped
class VerifyRoutes {

  private static final String PLACE = "/verify";
  private static final int AT_ONCE = 2;

  private final VerifyPages pages;
  private final PublicSide side;
  private final UploadedCheck checks;
  private final Vertx vertx;
  private final Semaphore places = new Semaphore(AT_ONCE);

  VerifyRoutes(PublicSide side, UploadedCheck checks, Vertx vertx) {
    this.side = side;
    this.pages = side.verifyPages();
    this.checks = checks;
    this.vertx = vertx;
  }

  void open(@Observes Router router) {
    router.get(PLACE).handler(this::look);
    router.post(PLACE).handler(this::upload);
    router.get("/01/:gtin").handler(VerifyRoutes::digitalLink);
  }

  private static Voice voice(RoutingContext context) {
    return new Voice(
        RequestLanguage.of(context), RequestLanguage.chosen(context).isPresent());
  }

  // ---- a number or a link

  private void look(RoutingContext context) {
    var typed = Query.value(Objects.requireNonNullElse(context.request().query(), ""), "link");
    var read = StatementNumbers.read(typed);
    if (read.isEmpty()) {
      refuse(context, form(typed).wrong("link", words(context).badNumber()));
      return;
    }
    vertx.executeBlocking(() -> answer(context, typed, read.get()), false).onFailure(context::fail);
  }

  private String answer(RoutingContext context, String typed, StatementNumbers asked) {
    var digest = side.dataDigest(asked.number());
    if (digest.isEmpty()) {
      var sentence = words(context).unknownNumber(asked.number());
      return refuse(context, form(typed).wrong("link", sentence));
    }
    if (!asked.sha256().isEmpty() && !asked.sha256().equals(digest.get())) {
      return refuse(context, form(typed).wrong("link", words(context).linkDiffers()));
    }
    return move(context, new Statement(asked.number()).path());
  }

  // The link of a GS1 code: the product's number in the path, the statement's as a parameter.
  private static void digitalLink(RoutingContext context) {
    var query = Objects.requireNonNullElse(context.request().query(), "");
    var read = StatementNumbers.read(Query.value(query, "statement"));
    if (read.isEmpty()) context.next();
    else move(context, new Statement(read.get().number()).path());
  }

  private static String move(RoutingContext context, String path) {
    var language = RequestLanguage.chosen(context);
    context
        .response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, language.map(one -> "/" + one.tag()).orElse("") + path)
        .end();
    return path;
  }

  private static FilledForm form(String link) {
    return FilledForm.empty().with("link", link);
  }

  // ---- an upload

  private void upload(RoutingContext context) {
    UploadedForm.read(context.request(), VerifyPages.MOST_MEGABYTES << 20)
        .onSuccess(form -> check(context, form))
        .onFailure(failed -> {
          if (failed instanceof TooLarge) tooLarge(context);
          else context.fail(400);
        });
  }

  private void tooLarge(RoutingContext context) {
    var sentence = words(context).tooLarge(VerifyPages.MOST_MEGABYTES);
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    page(context, 413, pages.form(voice(context), FilledForm.empty().wrong("file", sentence)));
  }

  private void check(RoutingContext context, UploadedForm form) {
    if (!places.tryAcquire()) {
      context.response().putHeader("Retry-After", "5");
      page(
          context,
          503,
          pages.form(voice(context), form.filled().wrong("file", words(context).busy())));
      return;
    }
    vertx
        .executeBlocking(() -> checked(context, form), false)
        .onComplete(_ -> places.release())
        .onFailure(context::fail);
  }

  private String checked(RoutingContext context, UploadedForm form) throws IOException {
    var words = words(context);
    var filled = form.filled();
    var file = form.file("file");
    if (file.isEmpty()) filled = filled.wrong("file", words.noFile());
    var on = day(form.value("on"));
    if (on.isEmpty()) filled = filled.wrong("on", words.badDay());
    var asked = asked(form, on.orElse(LocalDate.EPOCH));
    if (asked == null) filled = filled.wrong("trust", words.badTrust());
    var key = logKey(form.value("logKey"));
    if (key.isEmpty() && !form.value("logKey").isEmpty()) {
      filled = filled.wrong("logKey", words.badLogKey());
    }
    if (filled.isRefused() || file.isEmpty() || asked == null) return refuse(context, filled);
    try {
      var question = new Asked(asked.on(), asked.batch(), asked.anchors(), key);
      var found = checks.of(file.get().name(), file.get().bytes(), question);
      return page(context, 200, pages.result(voice(context), found));
    } catch (UnusableFileException unusable) {
      var sentence = words.unusable(unusable.found(), unusable.advice());
      return refuse(context, filled.wrong("file", sentence));
    }
  }

  private static @Nullable Asked asked(UploadedForm form, LocalDate on) {
    try {
      var pem = form.file("trust");
      var anchors = pem.isEmpty()
          ? List.<X509Certificate>of()
          : UploadedCheck.certificates(pem.get().text());
      var batch = Optional.of(form.value("batch")).filter(text -> !text.isEmpty());
      return new Asked(on, batch, anchors, Optional.empty());
    } catch (IOException none) {
      return null;
    }
  }

  private Optional<LocalDate> day(String typed) {
    if (typed.isEmpty()) return Optional.of(side.today());
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<VerifierKey> logKey(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(VerifierKey.parse(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  // ---- answers

  private static PublishedWords words(RoutingContext context) {
    return RequestLanguage.of(context).words(PublishedWords.class);
  }

  private String refuse(RoutingContext context, FilledForm form) {
    return page(context, 400, pages.form(voice(context), form));
  }

  private static String page(RoutingContext context, int status, String html) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .end(html);
    return "";
  }
}
