package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.supportperiod.Feed;
import org.assay.supportperiod.FeedPeriod;
import org.assay.supportperiod.NotReadableException;
import org.assay.supportperiod.PlainSentence;
import org.assay.supportperiod.SupportRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay support-period export`: one record, told to people and machines.
@Command(
    name = "export",
    description =
        "Write a support period as CLE, OpenEoX, endoflife.date, schema.org, a sentence or HTML.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Examples:",
      "  assay support-period export --product Tarn --ends 2031-05-31 --as cle",
      "  assay support-period export openeox.json --product Tarn --as sentence",
    })
final class SupportPeriodExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A record, or a feed of one of these forms, to start from.")
  private @Nullable Path file;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description = "cle, openeox, eol, schema-org, sentence, html or record.")
  private String form = "";

  @Option(names = "--product", paramLabel = "NAME", description = "The name of the product.")
  private @Nullable String product;

  @Option(names = "--ends", paramLabel = "DATE", description = "The last day of security updates.")
  private @Nullable LocalDate ends;

  @Option(
      names = "--available",
      paramLabel = "DATE",
      description = "The first day on which the product was to be had.")
  private @Nullable LocalDate available;

  @Option(
      names = "--published",
      paramLabel = "INSTANT",
      description = "When the period was published. Default: the day of --on.")
  private @Nullable String published;

  @Option(
      names = "--identifier",
      paramLabel = "PURL",
      description = "A package URL without version.")
  private @Nullable String identifier;

  @Option(names = "--page", paramLabel = "ADDRESS", description = "Where people read about it.")
  private @Nullable URI page;

  @Mixin
  private When when;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  SupportPeriodExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var text = text(support());
    new OutputFile(output, terminal).write(out -> out.append(text));
    return ExitCode.MET;
  }

  private String text(SupportRecord support) {
    return switch (form.toLowerCase(Locale.ROOT)) {
      case "sentence" -> PlainSentence.of(support) + "\n";
      case "html" -> PlainSentence.html(support);
      case "record" -> support.json();
      case String other -> feed(other).write(support, when.day());
    };
  }

  private static Feed feed(String code) {
    return Arrays.stream(Feed.values())
        .filter(feed -> feed.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new UsageException("there is no form '%s'; there is %s, sentence, html, record"
                .formatted(
                    code,
                    Arrays.stream(Feed.values())
                        .map(Feed::code)
                        .collect(Collectors.joining(", ")))));
  }

  private SupportRecord support() throws IOException {
    try {
      return file == null ? given(Optional.empty()) : from(PublishedWords.text(file));
    } catch (NotReadableException broken) {
      throw new UsageException("%s: %s".formatted(file, broken.getMessage()));
    } catch (IllegalArgumentException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }

  private SupportRecord from(String text) {
    if (text.contains("\"assay-support-record/1\"")) return SupportRecord.read(text);
    return given(Optional.of(Feed.of(text).read(text)));
  }

  private SupportRecord given(Optional<FeedPeriod> feed) {
    var name = Optional.ofNullable(product)
        .or(() -> feed.map(FeedPeriod::product))
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new UsageException("name the product with --product"));
    var end = Optional.ofNullable(ends)
        .or(() -> feed.flatMap(FeedPeriod::ends))
        .orElseThrow(() -> new UsageException("give the last day with --ends, as 2031-05-31"));
    return new SupportRecord(
        name,
        Optional.ofNullable(identifier),
        Optional.ofNullable(available).or(() -> feed.flatMap(FeedPeriod::available)),
        end,
        published(),
        Optional.ofNullable(page));
  }

  private Instant published() {
    if (published == null) return when.day().atStartOfDay().toInstant(ZoneOffset.UTC);
    try {
      return Instant.parse(published);
    } catch (DateTimeException broken) {
      throw new UsageException(
          "'%s' is not an instant; write one as 2026-05-31T10:00:00Z".formatted(published));
    }
  }
}
