package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.ledger.entry.Sha256;
import org.assay.product.Dossier;
import org.assay.statement.StatementFile;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.qr.Gtin;
import org.assay.statement.qr.QrCode;
import org.assay.statement.qr.StatementLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The QR codes of a statement.
final class QrChoice {

  @Option(
      names = "--register",
      paramLabel = "ADDRESS",
      defaultValue = "${env:ASSAY_REGISTER}",
      description =
          "The address of the register: the statement carries a QR code that leads there. Default: ASSAY_REGISTER in the environment, or none.")
  private @Nullable URI register;

  @Option(
      names = "--qr",
      paramLabel = "FILE",
      description = "Write the QR code to a file as well, .svg or .png.")
  private @Nullable Path file;

  @Option(
      names = "--gs1-qr",
      paramLabel = "FILE",
      description =
          "Write a QR code with a GS1 Digital Link (.svg or .png) for each type that has a GTIN in the dossier.")
  private @Nullable Path gs1File;

  void refuseMisuse() {
    if (isNone() && (file != null || gs1File != null)) {
      throw new UsageException("a QR code leads to a register; give --register ADDRESS");
    }
    for (var each : Arrays.asList(file, gs1File)) {
      if (each != null && !each.toString().matches(".*\\.(svg|png)")) {
        throw new UsageException("'%s' ends in neither .svg nor .png".formatted(each));
      }
    }
  }

  private boolean isNone() {
    return register == null || register.toString().isEmpty();
  }

  /// The link that the statement carries.
  Optional<StatementLink> link(StatementOfCompliance statement) {
    if (register == null || isNone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(StatementLink.to(register, statement.number(), digest(statement)));
    } catch (IllegalArgumentException no) {
      throw new UsageException(String.valueOf(no.getMessage()));
    }
  }

  private static String digest(StatementOfCompliance statement) {
    return Sha256.of(StatementJson.write(statement)).hex();
  }

  /// The GTINs of the dossier, each checked.
  List<Gtin> gtins(Dossier dossier) {
    if (gs1File == null) {
      return List.of();
    }
    var gtins = new ProductGtins(dossier).all();
    if (gtins.isEmpty()) {
      throw new UsageException(
          "no type of the dossier has a GTIN; give product.types[].gtin, or leave --gs1-qr out");
    }
    return gtins;
  }

  /// Writes the files that were asked for.
  void write(StatementOfCompliance statement, List<Gtin> gtins) throws IOException {
    if (file != null) {
      write(file, link(statement).orElseThrow());
    }
    for (var gtin : gtins) {
      var address = Objects.requireNonNull(register);
      write(
          placeOf(Objects.requireNonNull(gs1File), gtins.size() > 1, gtin),
          StatementLink.gs1(address, gtin, statement.number(), digest(statement)));
    }
  }

  // Several codes are told apart by the GTIN before the ending.
  private static Path placeOf(Path file, boolean several, Gtin gtin) {
    if (!several) {
      return file;
    }
    var name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(
        "%s-%s%s".formatted(name.substring(0, dot), gtin.digits(), name.substring(dot)));
  }

  private static void write(Path file, StatementLink link) throws IOException {
    var code = new QrCode(link.text());
    StatementFile.write(
        file,
        file.toString().endsWith(".svg") ? code.svg() : code.png(),
        StatementFile.IfPresent.REPLACE);
  }
}
