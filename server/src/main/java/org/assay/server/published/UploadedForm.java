package org.assay.server.published;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.server.pages.FilledForm;

/// A form with files that somebody sent, held in memory.
final class UploadedForm {

  private static final int MOST_FILES = 4;
  private static final int FIELDS = 64 << 10;
  private static final int LONGEST_NAME = 200;

  private final HttpServerRequest request;
  private final Map<String, UploadedFile> files = new LinkedHashMap<>();
  private final Promise<UploadedForm> whole = Promise.promise();
  private final int mostBytes;
  private long received;

  private UploadedForm(HttpServerRequest request, int mostBytes) {
    this.request = request;
    this.mostBytes = mostBytes;
  }

  /// More was sent than is looked at.
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("the upload is too large", null, false, false);
    }
  }

  /// Reads a form; fails with [TooLarge] where more is sent than so many bytes.
  static Future<UploadedForm> read(HttpServerRequest request, int mostBytes) {
    return new UploadedForm(request, mostBytes).read();
  }

  private Future<UploadedForm> read() {
    if (declared() > mostBytes + FIELDS) return Future.failedFuture(new TooLarge());
    request
        .setExpectMultipart(true)
        .uploadHandler(this::take)
        .exceptionHandler(whole::tryFail)
        .endHandler(_ -> whole.tryComplete(this))
        .resume();
    return whole.future();
  }

  private long declared() {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private void take(HttpServerFileUpload upload) {
    var contents = Buffer.buffer();
    upload.handler(part -> {
      received += part.length();
      if (received > mostBytes) whole.tryFail(new TooLarge());
      else contents.appendBuffer(part);
    });
    upload.exceptionHandler(whole::tryFail);
    upload.endHandler(_ -> {
      if (contents.length() > 0 && files.size() < MOST_FILES) {
        files.put(upload.name(), new UploadedFile(name(upload), contents));
      }
    });
  }

  private static String name(HttpServerFileUpload upload) {
    var given = Objects.requireNonNullElse(upload.filename(), "");
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var shown = last.replaceAll("\\p{Cntrl}", "");
    return shown.isBlank()
        ? "statement"
        : shown.substring(0, Math.min(LONGEST_NAME, shown.length()));
  }

  /// What was written into a field, without spaces around it; empty where there is none.
  String value(String field) {
    return Objects.requireNonNullElse(request.formAttributes().get(field), "").strip();
  }

  /// A file that was sent with something in it.
  Optional<UploadedFile> file(String field) {
    return Optional.ofNullable(files.get(field));
  }

  /// The fields, to be shown again.
  FilledForm filled() {
    var form = FilledForm.empty();
    for (var field : new String[] {"batch", "on", "logKey"}) form = form.with(field, value(field));
    return form;
  }

  /// A file.
  record UploadedFile(String name, Buffer contents) {
    byte[] bytes() {
      return contents.getBytes();
    }

    String text() {
      return contents.toString(StandardCharsets.UTF_8);
    }
  }
}
