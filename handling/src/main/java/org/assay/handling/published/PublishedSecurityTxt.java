package org.assay.handling.published;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.disclosure.securitytxt.NewSecurityTxt;
import org.assay.handling.promise.ReportingPromise;

/// The `security.txt` (RFC 9116) that follows from a promise.
///
/// It renews itself: when it expires follows from the day on which it is made. All days of a
/// month give the same file, so that it can be kept, compared and signed.
public final class PublishedSecurityTxt {

  /// How many months a file is good for; RFC 9116 2.5.5 advises less than a year.
  static final int MONTHS = 6;

  private PublishedSecurityTxt() {}

  /// The file of a day.
  public static NewSecurityTxt of(ReportingPromise promise, LocalDate today) {
    return new NewSecurityTxt(
        texts(promise.contacts()),
        expires(today),
        texts(promise.encryptionKey()),
        texts(promise.acknowledgements()),
        promise.languages(),
        List.of(address(promise).toString()),
        List.of(promise.policy().toString()),
        List.of(),
        List.of());
  }

  /// When the file of a day expires: at the beginning of the month that is six months on, in
  /// UTC. That is never less than 150 days ahead.
  public static Instant expires(LocalDate today) {
    return today
        .withDayOfMonth(1)
        .plusMonths(MONTHS)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /// Where the file has to be: at the top of the office's host.
  public static URI address(ReportingPromise promise) {
    return promise.office().resolve("/.well-known/security.txt");
  }

  private static List<String> texts(List<URI> addresses) {
    return addresses.stream().map(URI::toString).toList();
  }

  private static List<String> texts(Optional<URI> address) {
    return texts(address.stream().toList());
  }
}
