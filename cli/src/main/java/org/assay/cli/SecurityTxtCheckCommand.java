package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.securitytxt.Code;
import org.assay.disclosure.securitytxt.Delivery;
import org.assay.disclosure.securitytxt.SecurityTxt;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.assay.disclosure.securitytxt.SecurityTxtReport;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay disclosure security-txt check`: a file against RFC 9116.
@Command(
    name = "check",
    description = {
      "Check a security.txt against every rule of RFC 9116.",
      "With --follow a limb is met where one of the followed pages meets it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file keeps the rules",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:a page that was followed is undetermined",
      "4:a rule is broken, or a page that was followed does not meet a limb",
    },
    footer = {
      "",
      "Examples:",
      "  assay disclosure security-txt check samples/doorbell/evidence/security.txt",
      "  assay disclosure security-txt check larkfield.example --key key.asc --follow",
    })
final class SecurityTxtCheckCommand implements Callable<Integer> {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int NOON = 12;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "A file; the name of a host, whose two usual places are asked; or an http(s) address.")
  private String source = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The maker's OpenPGP public key, to check the signature with.")
  private @Nullable Path key;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Check as on this day, at noon in London. Default: now.")
  private @Nullable LocalDate on;

  @Option(
      names = "--follow",
      description = "Also fetch the pages that Policy and Contact name, and lint them.")
  private boolean follow;

  private boolean unread;

  @Mixin
  private WebAddress web;

  @Mixin
  private FormatChoice format;

  SecurityTxtCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var report = check();
    var followed = follow ? followed(report) : List.<PolicyReport>of();
    switch (format.chosen()) {
      case TEXT -> {
        terminal.out().print(SecurityTxtText.of(report));
        for (var page : followed) terminal.out().print("\n" + DisclosureText.of(page));
      }
      case JSON -> terminal.out().print(DisclosureJson.of(report, followed));
    }
    int highest = report.keepsTheRules() ? ExitCode.MET : ExitCode.NOT_MET;
    if (unread) highest = Math.max(highest, ExitCode.UNDETERMINED);
    return followed.isEmpty()
        ? highest
        : Math.max(highest, DisclosureLintCommand.exitCode(PolicyReport.together(followed)));
  }

  private Instant at() {
    return on == null ? Instant.now() : on.atTime(NOON, 0).atZone(LONDON).toInstant();
  }

  private Optional<ByteBuffer> keyBytes() throws IOException {
    return key == null ? Optional.empty() : Optional.of(ByteBuffer.wrap(bytes(key)));
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new UsageException("there is no file '%s'".formatted(file));
    }
  }

  // ---- from a file or from the network

  private SecurityTxtReport check() throws IOException {
    var address = WebAddress.of(source);
    if (address.isPresent()) return at(address.get());
    var file = Path.of(source);
    if (Files.exists(file) || !source.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d+)?")) {
      return SecurityTxt.check(
          source, bytes(file), new Circumstances(at(), Optional.empty(), keyBytes()));
    }
    return at(URI.create("https://" + source));
  }

  /// A bare site is asked for the well-known place first, then for the older one.
  private SecurityTxtReport at(URI address) throws IOException {
    try {
      return fetchedAt(address);
    } catch (FetchException failed) {
      return unfetched(failed);
    }
  }

  /// A certificate that cannot be trusted and redirects without end break rules of their own.
  private static SecurityTxtReport unfetched(FetchException failed) throws IOException {
    var found = String.valueOf(failed.getMessage());
    return switch (failed.kind()) {
      case TLS ->
        SecurityTxtReport.unfetched(
            failed.address().toString(), Code.BAD_CERTIFICATE, found, failed.advice());
      case TOO_MANY_REDIRECTS ->
        SecurityTxtReport.unfetched(
            failed.address().toString(), Code.TOO_MANY_REDIRECTS, found, failed.advice());
      case BAD_ADDRESS,
          REFUSED_ADDRESS,
          UNKNOWN_HOST,
          NO_CONNECTION,
          TOO_SLOW,
          TOO_LARGE,
          BAD_ANSWER -> throw WebAddress.asRefusal(failed);
    };
  }

  private SecurityTxtReport fetchedAt(URI address) throws FetchException, IOException {
    var path = String.valueOf(address.getPath());
    if (!path.isEmpty() && !path.equals("/")) return report(address, web.fetch(address), null);
    var wellKnown = web.fetch(address.resolve(Delivery.WELL_KNOWN));
    var legacy = web.fetch(address.resolve(Delivery.LEGACY));
    if (wellKnown.last().status() == 200 || legacy.last().status() != 200) {
      return report(address.resolve(Delivery.WELL_KNOWN), wellKnown, legacy);
    }
    return report(address.resolve(Delivery.LEGACY), legacy, null);
  }

  private SecurityTxtReport report(URI address, Capture capture, @Nullable Capture other)
      throws IOException {
    var body = capture.last().body().toArray();
    var delivery = new Delivery(
        capture.visited(),
        capture.last().status(),
        capture.last().header("Content-Type"),
        other == null ? Optional.empty() : differing(body, other));
    return SecurityTxt.check(
        address.toString(),
        capture.last().status() == 200 ? body : new byte[0],
        new Circumstances(at(), Optional.of(delivery), keyBytes()));
  }

  private static Optional<String> differing(byte[] body, Capture other) {
    boolean differs =
        other.last().status() == 200 && !Arrays.equals(body, other.last().body().toArray());
    return differs ? Optional.of(other.last().address().toString()) : Optional.empty();
  }

  private List<PolicyReport> followed(SecurityTxtReport report) {
    var addresses = new LinkedHashSet<URI>();
    for (var field : List.of("Policy", "Contact")) {
      for (var value : report.values(field)) WebAddress.of(value).ifPresent(addresses::add);
    }
    var pages = new ArrayList<PolicyReport>();
    for (var address : addresses) follow(address).ifPresent(pages::add);
    return pages;
  }

  /// A page that cannot be read is told, and leaves the answer open.
  private Optional<PolicyReport> follow(URI address) {
    try {
      return Optional.of(PolicyLinter.lint(web.page(address).page()));
    } catch (UnreadablePageException | UsageException | IOException unreadable) {
      terminal.err().printf("assay: %s%n", unreadable.getMessage());
      unread = true;
      return Optional.empty();
    }
  }
}
