package org.assay.server.inbox;

import jakarta.ws.rs.DefaultValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.assay.register.report.promise.PublishedPromise;
import org.assay.server.pages.FilledForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The promise as somebody types it.
public class PromiseForm {

  @RestForm
  @DefaultValue("")
  String maker = "";

  @RestForm
  @DefaultValue("")
  String office = "";

  @RestForm
  @DefaultValue("")
  String contacts = "";

  @RestForm
  @DefaultValue("")
  String languages = "";

  @RestForm
  @DefaultValue("")
  String acknowledgeWithin = "";

  @RestForm
  @DefaultValue("")
  String statusUpdateEvery = "";

  @RestForm
  @DefaultValue("")
  String policy = "";

  @RestForm
  @DefaultValue("")
  String encryptionKey = "";

  @RestForm
  @DefaultValue("")
  String acknowledgements = "";

  @RestForm
  @DefaultValue("")
  String coverage = "";

  @RestForm
  @DefaultValue("")
  String validFrom = "";

  @RestForm
  @DefaultValue("")
  String division = "";

  /// What it came to.
  ///
  /// @param promise absent where something is wrong
  record Read(Optional<ReportingPromise> promise, Optional<UkDivision> division, FilledForm form) {}

  private FilledForm form = FilledForm.empty();

  Read read() {
    form = filled();
    var officeUri = one("office", office, PromiseForm::uri, "Enter an address");
    var contactUris = lines(contacts).stream()
        .flatMap(line -> one(
            "contacts",
            line,
            PromiseForm::uri,
            "Enter one address on each line, such as mailto:security@example.com")
            .stream())
        .toList();
    var acknowledge = one(
        "acknowledgeWithin",
        acknowledgeWithin.strip(),
        Within::find,
        "Enter a number of days, such as 5 working days");
    var update = one(
        "statusUpdateEvery",
        statusUpdateEvery.strip(),
        Within::find,
        "Enter a number of days, such as 14 calendar days");
    var policyUri = one("policy", policy, PromiseForm::uri, "Enter an address");
    var key = optional("encryptionKey", encryptionKey);
    var thanks = optional("acknowledgements", acknowledgements);
    var day = one("validFrom", validFrom.strip(), PromiseForm::day, "Enter a day as 2026-12-01");
    var chosen =
        one("division", division, PromiseForm::divisionOf, "Choose whose bank holidays count");
    if (form.isRefused()) return new Read(Optional.empty(), chosen, form);
    try {
      var promise = new ReportingPromise(
          maker.strip(),
          officeUri.orElseThrow(),
          contactUris,
          lines(languages),
          acknowledge.orElseThrow(),
          update.orElseThrow(),
          policyUri.orElseThrow(),
          key,
          thanks,
          coverage.strip().replace("\r\n", "\n"),
          day.orElseThrow());
      return new Read(Optional.of(promise), chosen, form);
    } catch (IllegalArgumentException wrong) {
      return new Read(Optional.empty(), chosen, named(String.valueOf(wrong.getMessage())));
    }
  }

  // The record names each value that it does not take, as in 'maker: expected …; policy: …'.
  private FilledForm named(String message) {
    var said = form;
    for (var part : message.split("; (?=[a-zA-Z]+: expected )", -1)) {
      var pair = part.split(": expected ", 2);
      if (pair.length == 2 && !said.isWrong(pair[0]))
        said = said.wrong(pair[0], "Enter " + pair[1]);
    }
    return said.isRefused() ? said : said.wrong("maker", message);
  }

  private Optional<URI> optional(String name, String typed) {
    return typed.isBlank()
        ? Optional.empty()
        : one(name, typed, PromiseForm::uri, "Enter an address");
  }

  private <T> Optional<T> one(
      String name, String typed, Function<String, Optional<T>> reading, String sentence) {
    var read = reading.apply(typed);
    if (read.isEmpty() && !form.isWrong(name)) form = form.wrong(name, sentence);
    return read;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<URI> uri(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(new URI(text.strip()));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static Optional<UkDivision> divisionOf(String name) {
    return Arrays.stream(UkDivision.values())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  private FilledForm filled() {
    return FilledForm.empty()
        .with("maker", maker)
        .with("office", office)
        .with("contacts", contacts)
        .with("languages", languages)
        .with("acknowledgeWithin", acknowledgeWithin)
        .with("statusUpdateEvery", statusUpdateEvery)
        .with("policy", policy)
        .with("encryptionKey", encryptionKey)
        .with("acknowledgements", acknowledgements)
        .with("coverage", coverage)
        .with("validFrom", validFrom)
        .with("division", division);
  }

  /// The form filled in with a version that was published; empty where there is none.
  static FilledForm of(@Nullable PublishedPromise version, URI office, LocalDate today) {
    if (version == null) {
      var base = office.toString().replaceFirst("/*$", "/");
      return FilledForm.empty()
          .with("office", base)
          .with("contacts", base + "report")
          .with("languages", "en")
          .with("acknowledgeWithin", "5 working days")
          .with("statusUpdateEvery", "14 calendar days")
          .with("policy", base + "policy")
          .with("validFrom", today.toString())
          .with("division", UkDivision.ENGLAND_AND_WALES.name());
    }
    var promise = version.promise();
    return FilledForm.empty()
        .with("maker", promise.maker())
        .with("office", promise.office().toString())
        .with(
            "contacts",
            String.join("\n", promise.contacts().stream().map(URI::toString).toList()))
        .with("languages", String.join("\n", promise.languages()))
        .with("acknowledgeWithin", promise.acknowledgeWithin().text())
        .with("statusUpdateEvery", promise.statusUpdateEvery().text())
        .with("policy", promise.policy().toString())
        .with("encryptionKey", promise.encryptionKey().map(URI::toString).orElse(""))
        .with("acknowledgements", promise.acknowledgements().map(URI::toString).orElse(""))
        .with("coverage", promise.coverage())
        .with("validFrom", today.toString())
        .with("division", version.division().name());
  }
}
