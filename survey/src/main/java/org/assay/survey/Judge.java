package org.assay.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.securitytxt.Code;
import org.assay.disclosure.securitytxt.Delivery;
import org.assay.disclosure.securitytxt.SecurityTxt;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.assay.disclosure.securitytxt.SecurityTxtReport;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.Opened;
import org.assay.pages.fetch.WarcFile;
import org.assay.supportperiod.PageAccess;
import org.assay.supportperiod.SupportPeriodGrader;
import org.assay.survey.Outcome.Seen;

/// Judges one row by what the bundle keeps of it, and by nothing else: no network, no clock.
final class Judge {

  private static final int OK = 200;
  private static final int NOON = 12;
  private static final Set<Code> BY_THE_CLOCK =
      EnumSet.of(Code.EXPIRED, Code.EXPIRES_FAR, Code.EXPIRES_SOON);

  private final Path bundle;

  Judge(Path bundle) {
    this.bundle = bundle;
  }

  Row row(Entry entry) {
    return new Row(
        entry,
        outcome(entry.reporting(), found -> PolicyLinter.lint(found.page())),
        outcome(
            entry.support(),
            found -> SupportPeriodGrader.grade(found.page(), found.access(), names(entry))),
        outcome(entry.securityTxt(), found -> securityTxt(found, entry.taken())));
  }

  private static List<String> names(Entry entry) {
    return entry.product().isEmpty() ? List.of() : List.of(entry.product());
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(Found found);
  }

  private <T> Outcome<T> outcome(Wanted wanted, Reader<T> reader) {
    return switch (wanted) {
      case Wanted.NotGiven _ -> new Outcome.NotGiven<>();
      case Wanted.NoPage _ -> new Outcome.NoPage<>();
      case Wanted.Source source -> judged(source, reader);
    };
  }

  private <T> Outcome<T> judged(Wanted.Source source, Reader<T> reader) {
    try {
      var found = found(source);
      var report = reader.read(found);
      return new Outcome.Judged<>(found.seen(), report);
    } catch (UnreadablePageException unreadable) {
      return new Outcome.Unread<>(source.named(), unreadable.reason());
    } catch (FetchException failed) {
      return new Outcome.Unread<>(source.named(), failed.what());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // one page that breaks a reader is one row that says so
      return new Outcome.Unread<>(source.named(), "Assay failed to read it: " + broken);
    }
  }

  // ---- what is kept of a source

  /// A source as it is kept: what a server answered, or a file.
  private static final class Found {

    private final Wanted.Source source;
    private final byte[] bytes;
    private final Optional<Capture> capture;

    Found(Wanted.Source source, byte[] bytes, Optional<Capture> capture) {
      this.source = source;
      this.bytes = bytes;
      this.capture = capture;
    }

    Page page() {
      if (capture.isEmpty()) return PageSource.read(source.snapshot(), bytes, "");
      return Opened.capture(capture.get()).page();
    }

    PageAccess access() {
      return capture.filter(Capture::isAnonymous).isPresent()
          ? PageAccess.ANONYMOUS
          : PageAccess.UNKNOWN;
    }

    Seen seen() {
      var last = capture.map(Capture::last);
      return new Seen(
          source.named(),
          last.map(exchange -> exchange.address().toString()).orElse(source.named()),
          source.snapshot(),
          capture.map(Capture::sha256).orElseGet(() -> PageSource.sha256(bytes)),
          last.map(exchange -> exchange.at()),
          capture.flatMap(Capture::robots));
    }
  }

  private Found found(Wanted.Source source) throws IOException, FetchException {
    var file = bundle.resolve(source.snapshot());
    if (!Files.isRegularFile(file)) {
      throw new UnreadablePageException(source.named(), "there is no such file", "check the name");
    }
    if (Files.size(file) > PageSource.MOST_BYTES) {
      throw new UnreadablePageException(
          source.named(), "it is larger than 64 MiB", "save the page without its pictures");
    }
    var bytes = Files.readAllBytes(file);
    var capture = isArchive(source)
        ? Optional.of(WarcFile.read(source.named(), bytes))
        : Optional.<Capture>empty();
    return new Found(source, bytes, capture);
  }

  private static boolean isArchive(Wanted.Source source) {
    return source.snapshot().endsWith(".warc") || source.snapshot().endsWith(".warc.gz");
  }

  // ---- security.txt

  private static CheckedSecurityTxt securityTxt(Found found, Optional<LocalDate> taken) {
    var at = found
        .capture
        .map(capture -> capture.last().at())
        .or(() -> taken.map(day -> day.atTime(NOON, 0).toInstant(ZoneOffset.UTC)));
    var bytes = found
        .capture
        .map(capture ->
            capture.last().status() == OK ? capture.last().body().toArray() : new byte[0])
        .orElse(found.bytes);
    var report = SecurityTxt.check(
        found.source.named(),
        bytes,
        new Circumstances(
            at.orElse(Instant.EPOCH), found.capture.map(Judge::delivery), Optional.empty()));
    return new CheckedSecurityTxt(at.isPresent() ? report : undated(report), at.isPresent());
  }

  private static Delivery delivery(Capture capture) {
    return new Delivery(
        capture.visited(),
        capture.last().status(),
        capture.last().header("Content-Type"),
        Optional.empty());
  }

  /// Without the day nothing can be said about the expiry.
  private static SecurityTxtReport undated(SecurityTxtReport report) {
    return new SecurityTxtReport(
        report.source(),
        report.fields(),
        report.remarks().stream()
            .filter(remark -> !BY_THE_CLOCK.contains(remark.code()))
            .toList());
  }
}
