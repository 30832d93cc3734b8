package org.assay.server.reporting;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.assay.handling.receipt.ReportDocument;
import org.assay.handling.receipt.ReportReceipt;
import org.jsoup.Jsoup;

/// Somebody who reports to an office that runs in a process of its own, and keeps what they are
/// given.
final class Finder {

  private static final String BOUNDARY = "a-boundary-of-the-finder";

  private URI office;
  private final HttpClient client = HttpClient.newBuilder()
      .cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(Duration.ofSeconds(5))
      .build();
  private final String token;
  private final String once;

  /// Opens the form.
  Finder(URI office) throws IOException, InterruptedException {
    this.office = office;
    var page = Jsoup.parse(text(asking("/report").build()));
    this.token = page.select("form[action=/report] input[name=csrf-token]").attr("value");
    this.once = page.select("form[action=/report] input[name=once]").attr("value");
    if (token.isEmpty()) throw new IOException("the form has no token: " + page.text());
  }

  /// What the finder holds in the end.
  ///
  /// @param receipt empty if it was not ready in time
  record Kept(String code, ReportDocument document, Optional<ReportReceipt> receipt) {}

  /// Reports, and reads the code, the document and the receipt.
  Kept report(String found) throws IOException, InterruptedException {
    send(found, "");
    return collect();
  }

  /// Sends the form. Sent again with the same contents, it is the same form.
  ///
  /// @param file the text of a file that comes with it; none if it is empty
  void send(String found, String file) throws IOException, InterruptedException {
    var answer = answer(found, file);
    if (answer.statusCode() != 303) {
      throw new IOException("the form is answered with " + answer.statusCode());
    }
  }

  /// Sends the form, and returns the answer as it is.
  HttpResponse<String> answer(String found, String file) throws IOException, InterruptedException {
    var parts = part("csrf-token", token) + part("once", once) + part("found", found);
    var whole = file.isEmpty() ? parts : parts + part("files\"; filename=\"log.txt", file);
    var sent = asking("/report")
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(whole + "--" + BOUNDARY + "--\r\n"))
        .build();
    return client.send(sent, BodyHandlers.ofString());
  }

  /// Goes on at another process of the same office, with what the browser holds.
  void goTo(URI other) {
    office = other;
  }

  /// Reads the code, the document and the receipt of what was sent last.
  Kept collect() throws IOException, InterruptedException {
    var page = Jsoup.parse(text(asking("/report/received").build()));
    var code = page.select(".assay-receipt__code").text();
    if (code.isEmpty()) throw new IOException("no code was shown");
    var document = ReportDocument.read(bytes("/report/follow/report.json"));
    return new Kept(code, document, receipt());
  }

  private static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private Optional<ReportReceipt> receipt() throws IOException, InterruptedException {
    var bytes = bytes("/report/follow/receipt.json");
    return bytes.length > 0 ? Optional.of(ReportReceipt.read(bytes)) : Optional.empty();
  }

  /// Follows a report by its code.
  ///
  /// @return the page
  String follow(String code) throws IOException, InterruptedException {
    var form =
        "csrf-token=%s&code=%s".formatted(token, URLEncoder.encode(code, StandardCharsets.UTF_8));
    return text(asking("/report/follow")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build());
  }

  private HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(office.resolve(path))
        .header("Accept-Language", "en")
        .timeout(Duration.ofSeconds(20));
  }

  // A redirect is followed by a fresh request: that of the JDK would keep the type of the form.
  private String text(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 303) return good(answer);
    var next = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return good(client.send(asking(next.getPath()).build(), BodyHandlers.ofString()));
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    var answer = client.send(asking(path).build(), BodyHandlers.ofByteArray());
    return answer.statusCode() == 303 ? new byte[0] : good(answer);
  }

  private static <T> T good(HttpResponse<T> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException(
          "%s answered %d".formatted(response.uri().getPath(), response.statusCode()));
    }
    return response.body();
  }
}
