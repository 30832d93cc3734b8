package org.assay.ledger;

import static org.assay.ledger.Ledgers.KEY;
import static org.assay.ledger.Ledgers.day;
import static org.assay.ledger.Ledgers.issued;
import static org.assay.ledger.Ledgers.newLedger;
import static org.assay.ledger.Ledgers.number;
import static org.assay.ledger.Ledgers.open;
import static org.assay.ledger.Ledgers.superseded;
import static org.assay.ledger.Ledgers.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.ledger.ProofVerification.NotProven;
import org.assay.ledger.ProofVerification.Problem;
import org.assay.ledger.ProofVerification.Proven;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final TrustPolicy POLICY = TrustPolicy.of(KEY.verifier());

  @TempDir
  Path folder;

  @Test
  void whatWasAppendedIsThereAndProved() throws IOException {
    try (var writer = newLedger(folder)) {
      for (int i = 0; i < 600; i++) {
        var logged = writer.append(issued(i));
        assertThat(logged.index()).isEqualTo(i);
        if (i % 37 == 0) writer.checkpoint();
      }
      assertThat(writer.checkpoint().size()).isEqualTo(600);
    }
    var reader = LedgerReader.open(folder);
    assertThat(reader.size()).isEqualTo(600);
    for (var logged : reader.entries(0).toList()) {
      assertThat(logged.entry().event()).isEqualTo(issued((int) logged.index()));
      var proof = reader.prove(logged.index()).toString();
      assertThat(ProofVerification.verify(logged.bytes(), proof, POLICY))
          .isInstanceOf(Proven.class);
    }
    assertThat(reader.entries(595)).hasSize(5);
    assertThat(reader.entry(599).entry().event()).isEqualTo(issued(599));
  }

  @Test
  void aWriterGoesOnWhereTheLastOneStopped() throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(IntStream.range(0, 240).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
    }
    for (int i = 240; i < 270; i++) {
      try (var writer = open(folder)) {
        writer.append(issued(i));
        writer.checkpoint();
      }
    }
    assertThat(LedgerReader.open(folder).entries(0).map(entry -> entry.entry().event()))
        .isEqualTo(IntStream.range(0, 270).mapToObj(Ledgers::issued).toList());
  }

  @Test
  void whatIsUnderNoCheckpointNeverWas() throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(issued(0));
      writer.checkpoint();
      writer.append(issued(1));
    }
    try (var writer = open(folder)) {
      assertThat(writer.append(issued(2)).index()).isEqualTo(1);
      writer.checkpoint();
    }
    assertThat(LedgerReader.open(folder).entry(1).entry().event()).isEqualTo(issued(2));
  }

  @Test
  void onlyOneWrites() throws IOException {
    try (var writer = newLedger(folder)) {
      assertThat(writer.published().size()).isZero();
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining(
              "another process (pid %d)", ProcessHandle.current().pid());
    }
    open(folder).close();
  }

  @Test
  void manyReadWhileOneWrites() throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(IntStream.range(0, 300).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      var early = LedgerReader.open(folder);
      writer.append(IntStream.range(300, 900).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      assertThat(early.size()).isEqualTo(300);
      assertThat(early.prove(299).checkpoint().size()).isEqualTo(300);
      assertThat(LedgerReader.open(folder).since(early.checkpoint()))
          .isInstanceOf(Consistency.Continued.class);
    }
  }

  @Test
  void partialTilesGoWhenTheFullOneIsThere() throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(IntStream.range(0, 200).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      assertThat(folder.resolve("tile/0/000.p/200")).exists();
      assertThat(folder.resolve("tile/entries/000.p/200")).exists();
      writer.append(IntStream.range(200, 300).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
    }
    assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
    assertThat(folder.resolve("tile/entries/000.p")).doesNotExist();
    assertThat(folder.resolve("tile/0/000")).hasSize(8192);
    assertThat(folder.resolve("tile/0/001.p/44")).exists();
    assertThat(folder.resolve("tile/1/000.p/1")).exists();
  }

  @Test
  void aForeignKeyDoesNotWrite() throws IOException {
    newLedger(folder).close();
    var other = Ledgers.key(Ledgers.ORIGIN, SignatureKind.NOTE, 2);
    assertThatThrownBy(() -> LedgerWriter.open(folder, other, Ledgers.NOON))
        .hasMessageContaining("is not the one that signs the ledger");
  }

  @Test
  void aProofIsForItsEntryAndItsLogOnly() throws IOException {
    var reader = Ledgers.of(folder, 10);
    var proof = reader.prove(3).toString();
    assertThat(reasons(ProofVerification.verify(reader.entry(4).bytes(), proof, POLICY)))
        .containsExactly(ProofReason.NOT_INCLUDED);
    assertThat(reasons(ProofVerification.verify(reader.entry(3).bytes(), "proof", POLICY)))
        .containsExactly(ProofReason.MALFORMED_PROOF);
    var other =
        TrustPolicy.of(Ledgers.key("other.example", SignatureKind.NOTE, 2).verifier());
    assertThat(reasons(ProofVerification.verify(reader.entry(3).bytes(), proof, other)))
        .containsExactly(ProofReason.UNKNOWN_LOG);
    var sameName =
        TrustPolicy.of(Ledgers.key(Ledgers.ORIGIN, SignatureKind.NOTE, 2).verifier());
    assertThat(reasons(ProofVerification.verify(reader.entry(3).bytes(), proof, sameName)))
        .containsExactly(ProofReason.LOG_SIGNATURE_MISSING);
    var larger = proof.replace("\n10\n", "\n11\n");
    assertThat(reasons(ProofVerification.verify(reader.entry(3).bytes(), larger, POLICY)))
        .contains(ProofReason.LOG_SIGNATURE_FALSE);
  }

  private static List<ProofReason> reasons(ProofVerification result) {
    return result instanceof NotProven(var problems)
        ? problems.stream().map(Problem::reason).toList()
        : List.of();
  }

  @Test
  void rollingBackAndForkingAreTold() throws IOException {
    var one = Ledgers.of(folder.resolve("one"), 10);
    var two = Ledgers.of(folder.resolve("two"), 7);
    assertThat(one.since(two.checkpoint())).isInstanceOf(Consistency.Continued.class);
    assertThat(two.since(one.checkpoint())).isInstanceOf(Consistency.RolledBack.class);
    try (var writer = newLedger(folder.resolve("three"))) {
      writer.append(IntStream.range(1, 12).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
    }
    assertThat(LedgerReader.open(folder.resolve("three")).since(one.checkpoint()))
        .isInstanceOf(Consistency.Forked.class);
  }

  @Test
  void aStatementHasAStatusOnEveryDay() throws IOException {
    try (var writer = newLedger(folder)) {
      writer.append(IntStream.range(0, 600).mapToObj(Ledgers::issued).toList());
      writer.append(List.of(superseded(5, 6, "2025-06-01"), withdrawn(6, "2025-07-01")));
      writer.append(withdrawn(5, "2025-08-01"));
      writer.checkpoint();
    }
    var ledger = LedgerReader.open(folder);
    assertThat(StatementStatus.on(ledger, number(5), day("2025-02-19")))
        .isInstanceOf(StatementStatus.NotYetIssued.class);
    assertThat(StatementStatus.on(ledger, number(5), day("2025-05-31")))
        .isInstanceOf(StatementStatus.Issued.class);
    assertThat(StatementStatus.on(ledger, number(5), day("2025-06-01")))
        .isInstanceOfSatisfying(
            StatementStatus.Superseded.class,
            superseded -> assertThat(superseded.by()).isEqualTo(number(6)));
    assertThat(StatementStatus.on(ledger, number(5), day("2025-08-01")))
        .isInstanceOfSatisfying(
            StatementStatus.Withdrawn.class,
            withdrawn -> assertThat(withdrawn.index()).isEqualTo(602));
    assertThat(StatementStatus.on(ledger, number(6), day("2025-07-01")))
        .isInstanceOf(StatementStatus.Withdrawn.class);
    assertThat(StatementStatus.on(ledger, number(700), day("2025-07-01")))
        .isInstanceOf(StatementStatus.Unknown.class);
  }

  @Test
  void nothingOfALedgerIsOverwrittenByANewOne() throws IOException {
    newLedger(folder).close();
    assertThatThrownBy(() -> Ledger.create(folder, KEY)).hasMessageContaining("is not empty");
    assertThatThrownBy(() -> LedgerReader.open(folder.resolve("no")))
        .hasMessageContaining("there is no");
  }

  @Test
  void aTileThatWasChangedGivesNoProof() throws IOException {
    Ledgers.of(folder, 300);
    var tile = folder.resolve("tile/0/000");
    var bytes = Files.readAllBytes(tile);
    bytes[0] ^= 1;
    Files.write(tile, bytes);
    assertThatThrownBy(() -> LedgerReader.open(folder).prove(1))
        .hasMessageContaining("do not fit the checkpoint");
  }
}
