package org.assay.server.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without script: it keeps cookies, and sends forms with their hidden fields.
final class Browser {

  private final Map<String, String> cookies = new HashMap<>();

  Response get(String path) {
    return kept(asking().get(path));
  }

  Document page(String path) {
    return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
  }

  /// Sends the form of a page that leads to an address, with some fields filled in.
  Response send(Document page, String action, Map<String, String> fields) {
    return kept(filled(page, action, fields).post(action));
  }

  /// Sends such a form with a file.
  Response send(
      Document page, String action, Map<String, String> fields, String name, byte[] file) {
    return kept(filled(page, action, fields).multiPart("files", name, file).post(action));
  }

  private RequestSpecification filled(Document page, String action, Map<String, String> fields) {
    var form = page.selectFirst("form[action=" + action + "]");
    if (form == null) throw new AssertionError("the page has no form for " + action);
    var values = new HashMap<String, String>();
    for (var hidden : form.select("input[type=hidden]")) {
      values.put(hidden.attr("name"), hidden.attr("value"));
    }
    values.putAll(fields);
    var request = asking();
    boolean files = form.attr("enctype").startsWith("multipart");
    values.forEach((name, value) -> {
      if (files) request.multiPart(name, value, "text/plain; charset=utf-8");
      else request.formParam(name, value);
    });
    return files
        ? request
        : request.contentType("application/x-www-form-urlencoded; charset=utf-8");
  }

  private RequestSpecification asking() {
    return given().redirects().follow(false).header("Accept-Language", "en").cookies(cookies);
  }

  private Response kept(Response response) {
    response.detailedCookies().forEach(cookie -> {
      if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
      else cookies.put(cookie.getName(), cookie.getValue());
    });
    return response;
  }

  /// The cookies that it holds.
  Map<String, String> cookies() {
    return cookies;
  }
}
