package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.assay.cli.remote.ApiPath;
import org.assay.cli.remote.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay support-period publish`: a support period for the public, or a longer one.
@Command(
    name = "publish",
    description = {
      "Have an office publish the support period of a product, or make it longer.",
      "A shorter one is refused with the clause, and so are words that do not name the end date in plain English.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "4:refused: shorter than before, or unclear words",
      ExitCode.NOT_ALLOWED_LINE,
      ExitCode.UNREACHABLE_LINE,
    },
    footer = {
      "",
      "Example:",
      "  assay support-period publish my-product --ends 2032-03-31 \\",
      "      --server https://security.example.com",
    })
final class SupportPeriodPublishCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder that belongs to the product, unless --product names it.")
  private Path folder = Path.of(".");

  @Option(
      names = "--ends",
      paramLabel = "DATE",
      required = true,
      description = "The last day of security updates.")
  private @Nullable LocalDate ends;

  @Option(
      names = "--wording",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "What the public reads. Default: 'Security updates until at least' and the day.")
  private String wording = "";

  @Option(
      names = "--published-on",
      paramLabel = "DATE",
      description = "From which day on it is published. Default: today at the office.")
  private @Nullable LocalDate publishedOn;

  @Mixin
  private ProductChoice product;

  @Mixin
  private ServerChoice server;

  SupportPeriodPublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var body = Json.object().put("ends", String.valueOf(ends));
    if (!wording.isBlank()) body.put("wording", wording);
    if (publishedOn != null) body.put("publishedOn", publishedOn.toString());
    try (var office = server.open()) {
      var meant = product.meant(office, folder);
      var period = office.post(ApiPath.of("products", meant, "support-periods"), body);
      terminal
          .out()
          .printf(
              "Published from %s on, until %s:%n",
              Printable.line(Json.text(period, "publishedOn")),
              Printable.line(Json.text(period, "ends")));
      Printable.paragraphs(terminal.out(), "  ", Json.text(period, "wording"));
    }
    return ExitCode.MET;
  }
}
