package org.assay.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.Label;
import org.assay.ledger.entry.ProductBatches;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.SignerKey;

/// Keys, clocks and events of tests.
final class Ledgers {

  static final String ORIGIN = "log.larkfield.example/assay";
  static final SignerKey KEY = key(ORIGIN, SignatureKind.NOTE, 1);
  static final InstantSource NOON = InstantSource.fixed(Instant.parse("2025-03-01T12:00:00Z"));

  private Ledgers() {}

  static SignerKey key(String name, SignatureKind kind, int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return SignerKey.ofSeed(name, kind, bytes);
  }

  static StatementNumber number(int i) {
    return new StatementNumber("PSTI-20250220-%04d-AAAA-BBBB-CCCC".formatted(i));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static StatementIssued issued(int i) {
    return new StatementIssued(
        number(i),
        Sha256.of(("statement " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        List.of(Sha256.of(new byte[] {1})),
        List.of("Larkfield Limited"),
        List.of(new ProductBatches("Doorbell LD-1", List.of("2025-W08"))),
        day("2025-02-20"),
        day("2029-02-20"),
        List.of(new Label("STAR-1-0042", day("2026-02-01"))),
        Optional.empty());
  }

  static StatementWithdrawn withdrawn(int i, String from) {
    return new StatementWithdrawn(number(i), day(from), WithdrawalReason.ISSUED_IN_ERROR);
  }

  static StatementSuperseded superseded(int i, int by, String from) {
    return new StatementSuperseded(number(i), number(by), day(from));
  }

  static LedgerWriter newLedger(Path folder) throws IOException {
    Ledger.create(folder, KEY);
    return open(folder);
  }

  static LedgerWriter open(Path folder) throws IOException {
    return LedgerWriter.open(folder, KEY, NOON);
  }

  /// A ledger of that many statements, with a checkpoint over them.
  static LedgerReader of(Path folder, int size) throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(IntStream.range(0, size).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
    }
    return LedgerReader.open(folder);
  }
}
