package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay publish`: the public side of an office as files. Like `assay serve`, this command
/// checks what it is given and says how the server is to be started, which then writes the files
/// and ends.
@Command(
    name = "publish",
    description = {
      "Write the public side of an office as files, for any web server.",
      "Product pages, statements, feeds, security.txt, policy, figures and the ledger, in all "
          + "languages; forms become links to the office. Only what has changed is written; what "
          + "was written earlier and is no more is removed, and nothing else in the folder is "
          + "touched. The office may run meanwhile.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay publish /srv/www/security --data /srv/office \\",
      "      --base https://static.example.com/security",
    })
final class PublishCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OUT", description = "The folder to write into; made on first use.")
  private Path out = Path.of("");

  @Mixin
  private OfficeChoice office = new OfficeChoice();

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = {
        "Under which the files will be reached, for feeds and site map.",
        "Default: the address of the office.",
      })
  private @Nullable URI base;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Of the office, where forms are. Default: ASSAY_ADDRESS.")
  private @Nullable URI address;

  PublishCommand(Terminal terminal) {}

  @Override
  public Integer call() throws IOException {
    refuseMisuse();
    var place = office.existing();
    var list = new ArrayList<String>(List.of(
        "-Xmx768m",
        "-Dassay.data=" + place.folder(),
        "-Dassay.published.out=" + out.toAbsolutePath(),
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=0",
        "-Dquarkus.scheduler.enabled=false",
        "-Dquarkus.log.level=WARN"));
    if (base != null) list.add("-Dassay.published.base=" + trimmed(base));
    if (address != null) list.add("-Dassay.address=" + trimmed(address));
    ServerPlan.write(list);
    return ExitCode.MET;
  }

  private void refuseMisuse() {
    var problems = new ArrayList<String>();
    if (Files.exists(out) && !Files.isDirectory(out)) {
      problems.add("OUT is a folder; '%s' is a file".formatted(out));
    }
    if (base != null
        && (!String.valueOf(base.getScheme()).matches("https?") || base.getHost() == null)) {
      problems.add("--base is a web address such as https://static.example.com/security; found '%s'"
          .formatted(base));
    }
    if (address != null) problems.addAll(OfficeChoice.problems("--address", address));
    UsageException.throwFor(problems);
  }

  private static String trimmed(URI given) {
    return given.toString().replaceFirst("/+$", "");
  }
}
