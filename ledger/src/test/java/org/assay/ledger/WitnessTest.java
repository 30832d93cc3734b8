package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C2SP tlog-witness.
class WitnessTest {

  private static final SignerKey KEY = Ledgers.key("w.example", SignatureKind.COSIGNATURE, 5);

  @TempDir
  Path folder;

  private Witness witness() {
    return new Witness(KEY, folder.resolve("state"), List.of(Ledgers.KEY.verifier()), Ledgers.NOON);
  }

  private static String request(long old, LedgerReader ledger, List<TreeHash> proof) {
    return new WitnessRequest(old, proof, ledger.checkpoint()).toString();
  }

  @Test
  void aLogThatGoesOnIsCosigned() throws IOException {
    try (var writer = Ledgers.newLedger(folder.resolve("log"))) {
      for (int round = 0; round < 4; round++) {
        writer.append(
            IntStream.range(0, 3 + round * 200).mapToObj(Ledgers::issued).toList());
        writer.checkpoint();
        writer.cosign(witness(), KEY.verifier());
      }
      var proof = writer.prove(5).toString();
      var policy = TrustPolicy.parse(
          "policy",
          "log %s\nwitness w %s\nquorum w\n".formatted(Ledgers.KEY.verifier(), KEY.verifier()));
      assertThat(ProofVerification.verify(
              LedgerReader.open(folder.resolve("log")).entry(5).bytes(), proof, policy))
          .isInstanceOf(ProofVerification.Proven.class);
    }
    assertThat(witness().seen(Ledgers.ORIGIN).map(Checkpoint::size)).contains(1212L);
  }

  @Test
  void aForkedLogIsNot() throws IOException {
    var one = Ledgers.of(folder.resolve("one"), 10);
    assertThat(witness().addCheckpoint(request(0, one, List.of())).status()).isEqualTo(200);
    try (var writer = Ledgers.newLedger(folder.resolve("two"))) {
      writer.append(IntStream.range(1, 21).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      assertThatThrownBy(() -> writer.cosign(witness(), KEY.verifier()))
          .hasMessageContaining("422")
          .hasMessageContaining("does not show that the log continues");
    }
    try (var writer = Ledgers.newLedger(folder.resolve("three"))) {
      writer.append(IntStream.range(1, 11).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      assertThatThrownBy(() -> writer.cosign(witness(), KEY.verifier()))
          .hasMessageContaining("forked");
    }
    try (var writer = Ledgers.newLedger(folder.resolve("four"))) {
      writer.append(IntStream.range(0, 5).mapToObj(Ledgers::issued).toList());
      writer.checkpoint();
      assertThatThrownBy(() -> writer.cosign(witness(), KEY.verifier()))
          .hasMessageContaining("rolled back");
    }
  }

  @Test
  void itAnswersAsTheSpecificationSays() throws IOException {
    var ledger = Ledgers.of(folder.resolve("log"), 10);
    var witness = witness();
    assertThat(witness.addCheckpoint("nonsense").status()).isEqualTo(400);
    assertThat(witness.addCheckpoint(request(11, ledger, List.of())).status()).isEqualTo(400);
    assertThat(witness.addCheckpoint(request(3, ledger, ledger.consistencyProof(3))))
        .isEqualTo(new WitnessAnswer(409, "text/x.tlog.size", "0\n"));
    assertThat(
            witness.addCheckpoint(request(0, ledger, List.of(TreeHash.EMPTY))).status())
        .isEqualTo(422);
    assertThat(witness.addCheckpoint(request(0, ledger, List.of())).status()).isEqualTo(200);
    assertThat(witness.addCheckpoint(request(0, ledger, List.of())).body()).isEqualTo("10\n");
    assertThat(witness.addCheckpoint(request(10, ledger, List.of())).status()).isEqualTo(200);
    var unknown = Checkpoint.signed(Ledgers.key("x", SignatureKind.NOTE, 1), 1, TreeHash.EMPTY);
    assertThat(witness.addCheckpoint("old 0\n\n" + unknown).status()).isEqualTo(404);
    var pretender =
        Checkpoint.signed(Ledgers.key(Ledgers.ORIGIN, SignatureKind.NOTE, 2), 1, TreeHash.EMPTY);
    assertThat(witness.addCheckpoint("old 0\n\n" + pretender).status()).isEqualTo(403);
  }
}
