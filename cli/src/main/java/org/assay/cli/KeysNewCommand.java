package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.assay.statement.Signatory;
import org.assay.statement.StatementFile.Readers;
import org.assay.statement.signing.DevelopmentKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay keys new`: a key to try signing with.
@Command(
    name = "new",
    description = {
      "Make a key for development: a signing key (P-256) with a certificate, and the certificate to trust it by.",
      "Nobody has checked who holds it. It is good for trying out and for tests, and proves nothing to anybody else.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made", ExitCode.FAILED_LINE, ExitCode.BAD_INPUT_LINE},
    footer = {
      "",
      "Example:",
      "  assay keys new keys --name \"Dr Ada Whitlock\" \\",
      "      --function \"Head of product security\" \\",
      "      --organization \"Larkfield Instruments Ltd\" \\",
      "      --key-password-file password.txt",
    })
final class KeysNewCommand implements Callable<Integer> {

  private static final int MOST_YEARS = 50;

  private final Terminal terminal;
  private final InstantSource clock = InstantSource.system();

  @Parameters(paramLabel = "FOLDER", description = "The folder for the key; made if need be.")
  private Path folder = Path.of(".");

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Who will sign with it.")
  private String name = "";

  @Option(
      names = "--function",
      required = true,
      paramLabel = "FUNCTION",
      description = "The function of who will sign with it.")
  private String function = "";

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "NAME",
      description = "The firm that the certificate names.")
  private String organization = "";

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "2",
      description = "For how many years it is valid. Default: 2.")
  private int years;

  @Mixin
  private PasswordSource password;

  KeysNewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    refuseOddYears();
    Files.createDirectories(folder);
    var files = new KeyFiles(folder);
    files.refuseIfPresent();
    var from = clock.instant().truncatedTo(ChronoUnit.DAYS);
    var key = DevelopmentKey.make(new Signatory(name, function), organization, from, years);
    try (var secret = password.read("the new key")) {
      files.write(KeyFiles.SIGNING, key.pkcs12(secret), Readers.OWNER);
    }
    files.write(
        KeyFiles.ANCHOR, key.anchor().getBytes(StandardCharsets.US_ASCII), Readers.EVERYBODY);
    say(files);
    return ExitCode.MET;
  }

  private void refuseOddYears() {
    if (years < 1 || years > MOST_YEARS) {
      throw new UsageException(
          "--years is %d; give a number from 1 to %d".formatted(years, MOST_YEARS));
    }
  }

  private void say(KeyFiles files) {
    var out = terminal.out();
    out.printf("Made a DEVELOPMENT key for %s:%n", name);
    out.printf("  %s  signs statements (keep it secret)%n", files.place(KeyFiles.SIGNING));
    out.printf("  %s  who trusts this trusts the key%n", files.place(KeyFiles.ANCHOR));
    out.println("It is good for trying out and for tests. Nobody has checked who holds it: a");
    out.println("statement signed with it binds nobody and proves nothing to a court.");
  }
}
