package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.disclosure.securitytxt.NewSecurityTxt;
import org.assay.disclosure.securitytxt.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `assay disclosure security-txt new`: writes a file.
@Command(
    name = "new",
    description = "Write a security.txt that keeps the rules of RFC 9116.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay disclosure security-txt new --contact security@larkfield.example",
      "    --policy https://www.larkfield.example/security --expires 2027-08-31",
    })
final class SecurityTxtNewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--contact",
      required = true,
      paramLabel = "CONTACT",
      description =
          "How to report, the best way first: an https address, a mail address or a telephone number. May be repeated.")
  private List<String> contacts = List.of();

  @Option(
      names = "--expires",
      paramLabel = "DATE",
      description = "The last day on which the file holds. Default: 360 days from now.")
  private @Nullable LocalDate expires;

  @Option(names = "--policy", paramLabel = "ADDRESS", description = "The page with your policy.")
  private List<String> policy = List.of();

  @Option(names = "--encryption", paramLabel = "ADDRESS", description = "Where your key is.")
  private List<String> encryption = List.of();

  @Option(
      names = "--canonical",
      paramLabel = "ADDRESS",
      description = "Where the file will be: https://HOST/.well-known/security.txt")
  private List<String> canonical = List.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "A language that reports may be in. Default: en.")
  private List<String> languages = List.of("en");

  @Option(
      names = "--acknowledgments",
      paramLabel = "ADDRESS",
      description = "The page on which you thank finders.")
  private List<String> acknowledgments = List.of();

  @Option(names = "--hiring", paramLabel = "ADDRESS", description = "Your security jobs.")
  private List<String> hiring = List.of();

  @Option(names = "--csaf", paramLabel = "ADDRESS", description = "Your provider-metadata.json.")
  private List<String> csaf = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  SecurityTxtNewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var now = Instant.now();
    var file = new NewSecurityTxt(
        contacts,
        end(now),
        encryption,
        acknowledgments,
        languages,
        canonical,
        policy,
        hiring,
        csaf);
    var checked = file.checked(now);
    for (var remark : checked.remarks()) {
      var words = "%s (%s); %s".formatted(remark.code().says(), remark.found(), remark.mend());
      if (remark.code().severity() == Severity.ERROR) throw new UsageException(words);
      if (remark.code().severity() == Severity.ADVICE) {
        terminal.err().printf("assay: advice: %s; %s%n", remark.code().says(), remark.mend());
      }
    }
    new OutputFile(output, terminal).write(out -> out.append(file.text()));
    return ExitCode.MET;
  }

  private Instant end(Instant now) {
    return expires == null
        ? now.plusSeconds(360L * 24 * 3600)
        : expires.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
