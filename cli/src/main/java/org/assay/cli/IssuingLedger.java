package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.StatementNumber;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.issuing.IssuingLog;
import org.assay.statement.issuing.StatementIssuer;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The ledger in which a statement is logged before it is signed.
final class IssuingLedger {

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description =
          "Log the statement in this ledger before it is signed, and attach entry and proof.")
  private @Nullable Path folder;

  @Option(
      names = "--ledger-key",
      paramLabel = "FILE",
      description = "The signing key of the ledger.")
  private @Nullable Path keyFile;

  @Option(
      names = "--supersedes",
      paramLabel = "NUMBER",
      description = "The number of the statement whose place this one takes.")
  private @Nullable String supersedes;

  boolean isGiven() {
    return folder != null;
  }

  void refuseHalves() {
    if ((folder == null) != (keyFile == null)) {
      throw new UsageException("--ledger and --ledger-key go together; give both or none");
    }
    if (supersedes != null && folder == null) {
      throw new UsageException(
          "what supersedes what is kept in the ledger; give --ledger and --ledger-key as well");
    }
  }

  /// The number of the statement that this one supersedes, as it was given.
  Optional<String> supersedesAsGiven() {
    return Optional.ofNullable(supersedes);
  }

  /// The statement that this one supersedes.
  Optional<StatementNumber> superseded() {
    return Optional.ofNullable(supersedes).map(StatementNumbers::parse);
  }

  /// Logs the statement, then signs it.
  byte[] issue(
      StatementOfCompliance statement,
      StatementPdf printed,
      PdfSigner signer,
      StatementIssued event,
      List<Event> behind)
      throws IOException, SigningFailed {
    var where = Objects.requireNonNull(folder);
    var key = new SignerKeyFile(Objects.requireNonNull(keyFile)).read();
    refuseUnfit(LedgerReader.open(where), event);
    try (var writer = LedgerWriter.open(where, key, InstantSource.system())) {
      var fresh = notLogged(LedgerReader.open(where), behind);
      return new StatementIssuer(signer, IssuingLog.of(writer))
          .issue(statement, printed, event, fresh, When.today());
    }
  }

  private static void refuseUnfit(LedgerReader reader, StatementIssued event) throws IOException {
    var known = StatementStatus.on(reader, event.statement(), event.issuedOn());
    if (!(known instanceof StatementStatus.Unknown)) {
      throw new UsageException(
          "the statement %s is in the ledger already; the same contents are not issued twice"
              .formatted(event.statement()));
    }
    var old = event.supersedes();
    if (old.isPresent()
        && !(StatementStatus.on(reader, old.get(), event.issuedOn())
            instanceof StatementStatus.Issued)) {
      throw new UsageException(
          "the statement %s is not in force in the ledger on %s, so that it cannot be superseded"
              .formatted(old.get(), event.issuedOn()));
    }
  }

  // What was published once is logged once, however many statements follow.
  private static List<Event> notLogged(LedgerReader reader, List<Event> events) {
    try (var entries = reader.entries(0)) {
      var logged =
          entries.map(entry -> entry.entry().event()).filter(events::contains).toList();
      return events.stream().filter(event -> !logged.contains(event)).toList();
    }
  }
}
