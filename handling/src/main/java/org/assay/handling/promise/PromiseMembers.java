package org.assay.handling.promise;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.handling.promise.PromiseReader.Located;

/// Makes a promise from its members; each that breaks its rule is a problem at its place.
final class PromiseMembers {

  private final Map<String, Located> members;
  private final Findings findings;

  PromiseMembers(Map<String, Located> members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  ReportingPromise promise() {
    one("format", text(PromiseReader.FORMAT::equals));
    var maker = one("maker", text(PromiseRules::isLine));
    var office = one("office", address(PromiseRules::isOffice));
    var contacts = several("contacts", PromiseRules.CONTACTS, address(PromiseRules::isContact));
    var languages = several("languages", PromiseRules.LANGUAGES, text(PromiseRules::isLanguage));
    var acknowledge = one("acknowledgeWithin", Within::find);
    var update = one("statusUpdateEvery", Within::find);
    var policy = one("policy", address(PromiseRules::isPage));
    var key = one("encryptionKey", address(PromiseRules::isKey));
    var acknowledgements = one("acknowledgements", address(PromiseRules::isPage));
    var coverage = one("coverage", text(PromiseRules::isWords));
    var validFrom = one("validFrom", PromiseMembers::day);
    findings.throwIfAny();
    return new ReportingPromise(
        maker.orElseThrow(),
        office.orElseThrow(),
        contacts,
        languages,
        acknowledge.orElseThrow(),
        update.orElseThrow(),
        policy.orElseThrow(),
        key,
        acknowledgements,
        coverage.orElseThrow(),
        validFrom.orElseThrow());
  }

  private <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
    return Optional.ofNullable(members.get(name)).flatMap(value -> read(name, value, reading));
  }

  private <T> List<T> several(String name, String expected, Function<String, Optional<T>> reading) {
    var list = members.get(name);
    if (list == null) return List.of();
    var texts = list.elements().stream().map(Located::text).toList();
    if (!PromiseRules.isSet(texts)) {
      var found = "%d texts at '%s', %d of them different"
          .formatted(texts.size(), name, texts.stream().distinct().count());
      findings.add(list.at(), found, expected, "Mend the list.");
    }
    return list.elements().stream()
        .flatMap(value -> read(name, value, reading).stream())
        .toList();
  }

  private <T> Optional<T> read(String name, Located value, Function<String, Optional<T>> reading) {
    var made = reading.apply(value.text());
    if (made.isEmpty()) {
      var found = "'%s' at '%s'".formatted(Findings.shortened(value.text()), name);
      findings.add(value.at(), found, Expected.of(name), "Mend the value.");
    }
    return made;
  }

  private static Function<String, Optional<String>> text(Predicate<String> rule) {
    return text -> Optional.of(text).filter(rule);
  }

  private static Function<String, Optional<URI>> address(Predicate<URI> rule) {
    return text -> uri(text).filter(rule);
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
