package org.assay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.labels.Label;
import org.assay.labels.LabelPrinter;
import org.assay.labels.LabelSheet;
import org.assay.passwords.Column;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.Lot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay passwords labels`: labels to print and stick on devices.
@Command(
    name = "labels",
    description = {
      "Print the labels of a lot as PDF: identifiers, password and, where asked, a QR code by which a phone joins the wireless network.",
      "The PDF is for its owner alone. It holds at most 20,000 labels.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Examples:",
      "  assay passwords labels lot.csv -o labels.pdf",
      "  assay passwords labels lot.csv --sheet 62x29 --heading \"Larkfield WD-200\"",
      "      --wifi-qr ssid --password-name \"Wi-Fi key\" -o labels.pdf",
    })
final class PasswordsLabelsCommand implements Callable<Integer> {

  private static final int MOST_LINES = 4;

  private final Terminal terminal;

  @Parameters(paramLabel = "LOT", description = LotChoice.LOT)
  private Path file = Path.of("");

  @Mixin
  private LotChoice lot;

  @Option(
      names = "--sheet",
      paramLabel = "SHEET",
      defaultValue = "a4-24",
      description =
          "a4-24 (default, 70 by 37 mm), a4-14 (99.1 by 38.1), a4-65 (38.1 by 21.2), or the size of one label of a roll in millimetres, such as 62x29.")
  private String sheet = "a4-24";

  @Option(
      names = "--heading",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Text at the top of each label, such as brand and model.")
  private String heading = "";

  @Option(
      names = "--field",
      paramLabel = "COLUMN",
      description =
          "A column that stands on the label; may be repeated. Without it: the first four.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--password-column",
      paramLabel = "COLUMN",
      description = "Which password, where the lot has several. Without it: the first.")
  private @Nullable String passwordColumn;

  @Option(
      names = "--password-name",
      paramLabel = "TEXT",
      description = "What the label calls the password. Without it: the heading of its column.")
  private @Nullable String passwordName;

  @Option(
      names = "--wifi-qr",
      paramLabel = "COLUMN",
      description = "The column with the name of the wireless network, for a QR code.")
  private @Nullable String network;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The PDF.")
  private Path output = Path.of("");

  PasswordsLabelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(output)) {
      throw new UsageException(
          "there is a file '%s' already; labels are never overwritten".formatted(output));
    }
    int printed;
    try (var progress = new Progress(terminal);
        var printer = new LabelPrinter(sheet())) {
      var read = lot.read(file, progress);
      print(passwordColumn == null ? read : auditing(read, passwordColumn), printer);
      save(printer);
      printed = printer.printed();
    }
    terminal.out().printf("%,d labels are in %s. Only its owner may read it.%n", printed, output);
    return ExitCode.MET;
  }

  private static Lot auditing(Lot lot, String name) {
    return LotChoice.using(() -> lot.auditing(column(lot, name, true)));
  }

  private LabelSheet sheet() {
    try {
      return LabelSheet.of(sheet);
    } catch (IllegalArgumentException none) {
      throw new UsageException(String.valueOf(none.getMessage()));
    }
  }

  private void print(Lot lot, LabelPrinter printer) {
    var shown = shown(lot);
    var ssid = network == null ? null : column(lot, network, false);
    var name = passwordName == null ? lot.passwordColumn().name() : passwordName;
    LotChoice.using(() -> {
      lot.devices("printing labels", (row, cells, password) -> {
        var lines = shown.stream()
            .map(column -> new Label.Line(column.name(), cells.get(column.index())))
            .toList();
        var join = Optional.ofNullable(ssid).map(column -> cells.get(column.index()));
        print(printer, row, lines, name, password, join);
      });
      return lot;
    });
  }

  private void print(
      LabelPrinter printer,
      int row,
      List<Label.Line> lines,
      String name,
      FactoryPassword password,
      Optional<String> join) {
    try {
      printer.print(new Label(heading, lines, name, password, join));
    } catch (IllegalArgumentException unreadable) {
      throw new UsageException("%s, device %d: found %s. Change it, or the label, and run again."
          .formatted(file, row + 1, unreadable.getMessage()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Column> shown(Lot lot) {
    return fields.isEmpty()
        ? lot.columns().stream()
            .filter(column -> column.role() != ColumnRole.PASSWORD)
            .limit(MOST_LINES)
            .toList()
        : fields.stream().map(name -> column(lot, name, false)).toList();
  }

  private static Column column(Lot lot, String name, boolean password) {
    return lot.columns().stream()
        .filter(column -> column.name().equals(name))
        .filter(column -> (column.role() == ColumnRole.PASSWORD) == password)
        .findFirst()
        .orElseThrow(() -> new UsageException("there is no %s column '%s'; there is %s"
            .formatted(
                password ? "password" : "identifier",
                name,
                lot.columns().stream().map(Column::name).collect(Collectors.joining(", ")))));
  }

  private void save(LabelPrinter printer) throws IOException {
    try (var whole = new PrivateFile(output)) {
      try (var out = whole.stream()) {
        printer.save(out);
      }
      whole.force();
      whole.keep();
    }
  }
}
