package org.assay.disclosure.securitytxt;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rules on how a file is served (RFC 9116 section 3).
final class DeliveryRules {

  private final Delivery delivery;
  private final List<Remark> remarks = new ArrayList<>();

  private DeliveryRules(Delivery delivery) {
    this.delivery = delivery;
  }

  static List<Remark> check(Delivery delivery) {
    var rules = new DeliveryRules(delivery);
    rules.status();
    rules.place();
    rules.redirects();
    if (delivery.status() == 200) rules.contentType();
    return rules.remarks;
  }

  private void remark(Code code, String found, String mend) {
    remarks.add(new Remark(code, 0, found, mend));
  }

  private void status() {
    int status = delivery.status();
    if (status == 404 || status == 410) {
      remark(Code.NO_FILE, delivery.first().toString(), "put the file at " + Delivery.WELL_KNOWN);
    } else if (status != 200) {
      remark(Code.WRONG_STATUS, "status " + status, "let the server answer with status 200");
    }
  }

  private void place() {
    var path = String.valueOf(delivery.first().getPath());
    if (path.equals(Delivery.LEGACY)) {
      remark(Code.LEGACY_LOCATION_ONLY, path, "put the file at " + Delivery.WELL_KNOWN);
    } else if (!path.equals(Delivery.WELL_KNOWN)) {
      remark(Code.WRONG_LOCATION, path, "put the file at " + Delivery.WELL_KNOWN);
    }
    delivery
        .otherPlace()
        .ifPresent(differs -> remark(
            Code.LOCATIONS_DIFFER,
            differs,
            "let " + Delivery.LEGACY + " redirect to the other place"));
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private void redirects() {
    if (!isSecure(delivery.first())) {
      remark(Code.NOT_HTTPS, delivery.first().toString(), "serve the file by https");
    } else {
      delivery.visited().stream()
          .filter(address -> !isSecure(address))
          .findFirst()
          .ifPresent(address -> remark(
              Code.INSECURE_REDIRECT, address.toString(), "redirect only to https addresses"));
    }
    var first = String.valueOf(delivery.first().getHost());
    var last = String.valueOf(delivery.last().getHost());
    if (!first.equalsIgnoreCase(last)) {
      remark(Code.REDIRECTED_ELSEWHERE, last, "make sure that the file there speaks for " + first);
    }
  }

  private void contentType() {
    var written = delivery.contentType().orElse("").strip();
    if (written.isEmpty()) {
      remark(Code.NO_CONTENT_TYPE, "", "serve it as text/plain; charset=utf-8");
      return;
    }
    var parts = written.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals("text/plain")) {
      remark(Code.WRONG_MEDIA_TYPE, written, "serve it as text/plain; charset=utf-8");
    }
    charset(written, parts);
  }

  private void charset(String written, String[] parts) {
    for (var part : parts) {
      var parameter = part.strip();
      if (!parameter.startsWith("charset=")) continue;
      var charset = parameter.substring(8).replace("\"", "").strip();
      if (!charset.equals("utf-8")) {
        remark(Code.WRONG_CHARSET, written, "serve it as text/plain; charset=utf-8");
      }
      return;
    }
    remark(Code.NO_CHARSET, written, "serve it as text/plain; charset=utf-8");
  }
}
