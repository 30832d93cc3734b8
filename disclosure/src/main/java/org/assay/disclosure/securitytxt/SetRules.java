package org.assay.disclosure.securitytxt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rules on all fields together.
final class SetRules {

  private final List<Field> fields;
  private final List<Remark> remarks = new ArrayList<>();

  private SetRules(List<Field> fields) {
    this.fields = fields;
  }

  static List<Remark> check(List<Field> fields, boolean signed, Optional<Delivery> delivery) {
    var rules = new SetRules(fields);
    rules.needed();
    rules.atMostOnce();
    rules.twice();
    rules.advised();
    rules.canonical(signed, delivery);
    return rules.remarks;
  }

  private List<Field> all(String name) {
    return fields.stream().filter(field -> field.is(name)).toList();
  }

  private void remark(Code code, String mend) {
    remarks.add(new Remark(code, 0, "", mend));
  }

  private void remark(Code code, Field field, String mend) {
    remarks.add(new Remark(code, field.line(), field.value(), mend));
  }

  private void needed() {
    if (all("Contact").isEmpty()) {
      remark(Code.NO_CONTACT, "add a line such as Contact: mailto:security@larkfield.example");
    }
    if (all("Expires").isEmpty()) {
      remark(Code.NO_EXPIRES, "add a line such as Expires: 2027-03-31T00:00:00Z");
    }
    if (all("Preferred-Languages").isEmpty()) {
      remark(Code.NO_LANGUAGES, "add a line such as Preferred-Languages: en");
    }
  }

  private void atMostOnce() {
    all("Expires").stream()
        .skip(1)
        .forEach(field -> remark(Code.MULTIPLE_EXPIRES, field, "keep one Expires field"));
    all("Preferred-Languages").stream()
        .skip(1)
        .forEach(field ->
            remark(Code.MULTIPLE_LANGUAGES, field, "name all languages in one field: en, cy"));
    all("CSAF").stream()
        .skip(1)
        .forEach(field -> remark(Code.MULTIPLE_CSAF, field, "name one provider-metadata.json"));
  }

  private void twice() {
    var seen = new HashSet<String>();
    for (var field : fields) {
      var key = field.name().toLowerCase(Locale.ROOT) + ": " + field.value();
      if (!seen.add(key)) remark(Code.DUPLICATE_FIELD, field, "take one of the two out");
    }
  }

  private void advised() {
    boolean mail = all("Contact").stream()
        .anyMatch(field -> field.value().toLowerCase(Locale.ROOT).startsWith("mailto:"));
    if (mail && all("Encryption").isEmpty()) {
      remark(Code.NO_ENCRYPTION, "add an Encryption field that points to your key");
    }
    if (all("Policy").isEmpty()) {
      remark(
          Code.NO_POLICY,
          "add a Policy field that points to the page with acknowledgement and update times");
    }
  }

  private void canonical(boolean signed, Optional<Delivery> delivery) {
    var canonical = all("Canonical");
    if (canonical.isEmpty()) {
      remark(
          Code.NO_CANONICAL,
          signed
              ? "name the address of the file, so that a copy elsewhere is seen to be a copy"
              : "add a Canonical field with the https address of the file");
      return;
    }
    delivery.ifPresent(how -> {
      boolean named = canonical.stream().anyMatch(field -> names(field, how));
      if (!named) {
        remark(
            Code.CANONICAL_MISMATCH,
            canonical.getFirst(),
            "add Canonical: " + how.first() + ", or do not trust this copy");
      }
    });
  }

  private static boolean names(Field field, Delivery delivery) {
    try {
      var named = new URI(field.value()).normalize();
      return delivery.visited().stream().anyMatch(visited -> isSame(named, visited.normalize()));
    } catch (URISyntaxException notUri) {
      return false;
    }
  }

  private static boolean isSame(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && port(one) == port(other)
        && String.valueOf(one.getPath()).equals(other.getPath());
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
  }
}
