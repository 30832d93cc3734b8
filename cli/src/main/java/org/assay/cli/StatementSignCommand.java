package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.statement.StatementFile;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay statement sign`: a further signature.
@Command(
    name = "sign",
    description = {
      "Sign a statement that is there already, in the next empty space for a signature.",
      "A statement of several manufacturers has a space for each. Earlier signatures stay valid.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:signed", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay statement sign statement.pdf --place Athens --key beta.p12",
    })
final class StatementSignCommand implements Callable<Integer> {

  private static final long LARGEST = 64L << 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The statement as PDF.")
  private Path file = Path.of("");

  @Option(
      names = "--place",
      required = true,
      paramLabel = "PLACE",
      description = "Where it is signed.")
  private String place = "";

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "The signature field to fill. Default: the first empty one.")
  private @Nullable String field;

  @Mixin
  private SignatoryChoice signatory;

  @Mixin
  private SigningChoice signing;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write. Default: the statement itself is replaced.")
  private @Nullable Path output;

  StatementSignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var pen = signing.pen();
    if (!pen.signs()) {
      throw new UsageException("nothing is signed without a key; give --key KEY");
    }
    var who = signatory.beside(pen.holder());
    var pdf = content();
    var space = field == null ? next(pdf) : field;
    try {
      var signed = pen.signer().sign(pdf, space, who, place);
      var target = output == null ? file : output;
      StatementFile.write(target, signed, StatementFile.IfPresent.REPLACE);
      terminal.out().printf("%s signed %s in the space '%s'%n", who.name(), target, space);
      return ExitCode.MET;
    } catch (SigningFailed failed) {
      throw new IOException(failed.reason(), failed);
    }
  }

  private byte[] content() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file '%s'".formatted(file));
    }
    if (Files.size(file) > LARGEST) {
      throw new UsageException("'%s' has more than 64 MB; no statement has".formatted(file));
    }
    return Files.readAllBytes(file);
  }

  private String next(byte[] pdf) {
    return fields(pdf).stream()
        .findFirst()
        .orElseThrow(
            () -> new UsageException("'%s' has no empty space for a signature".formatted(file)));
  }

  private List<String> fields(byte[] pdf) {
    try {
      return PdfSigner.emptyFields(pdf);
    } catch (IllegalArgumentException no) {
      throw new UsageException("'%s': %s".formatted(file, no.getMessage()));
    }
  }
}
