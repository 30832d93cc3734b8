package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assay.ledger.note.SignatureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Implementations that share no code with ours, in Python and in JavaScript, agree with it: on
/// roots, tiles, inclusion and consistency proofs, signatures and cosignatures. Where the
/// language is not installed the test says so and is skipped; in CI it must be there.
class IndependentTest {

  private static final int SIZE = 600;

  @TempDir
  Path folder;

  @BeforeEach
  void aLedgerWithItsProofs() throws IOException {
    var witnessKey = Ledgers.key("witness.example", SignatureKind.COSIGNATURE, 7);
    var witness = new Witness(
        witnessKey, folder.resolve("state"), List.of(Ledgers.KEY.verifier()), Ledgers.NOON);
    for (var part : List.of("proofs", "requests", "entries")) {
      Files.createDirectories(folder.resolve(part));
    }
    try (var writer = Ledgers.newLedger(folder.resolve("ledger"))) {
      for (int size : List.of(1, 2, 5, 255, 256, 257, 300, 511, SIZE)) {
        writer.append(IntStream.range((int) writer.published().size(), size)
            .mapToObj(Ledgers::issued)
            .toList());
        writer.checkpoint();
        prove(LedgerReader.open(folder.resolve("ledger")));
      }
      writer.cosign(witness, witnessKey.verifier());
    }
  }

  private void prove(LedgerReader reader) throws IOException {
    for (long index = 0; index < reader.size(); index += 1 + reader.size() / 7) {
      write("proofs/%d-%d.tlog-proof".formatted(index, reader.size()), reader.prove(index));
    }
    for (long old = 0; old <= reader.size(); old += 1 + reader.size() / 7) {
      var proof =
          old == 0 ? List.<org.assay.ledger.tree.TreeHash>of() : reader.consistencyProof(old);
      write(
          "requests/%d-%d.add-checkpoint".formatted(old, reader.size()),
          new WitnessRequest(old, proof, reader.checkpoint()));
    }
    for (var entry : reader.entries(0).toList()) {
      Files.write(folder.resolve("entries/%d.json".formatted(entry.index())), entry.bytes());
    }
  }

  private void write(String name, Object text) throws IOException {
    Files.writeString(folder.resolve(name), text.toString());
  }

  @Test
  void pythonAgrees() throws Exception {
    assertThat(ran(
            "python3",
            script("ledger.py"),
            folder.resolve("ledger").toString(),
            Ledgers.KEY.verifier().toString(),
            folder.resolve("proofs").toString(),
            folder.resolve("requests").toString(),
            Ledgers.key("witness.example", SignatureKind.COSIGNATURE, 7)
                .verifier()
                .toString()))
        .matches("(?s)agreed on 600 entries and \\d\\d+ proofs\\s*");
  }

  @Test
  void javaScriptAgrees() throws Exception {
    assertThat(ran(
            "node",
            script("proof.mjs"),
            folder.resolve("entries").toString(),
            folder.resolve("proofs").toString(),
            Ledgers.KEY.verifier().toString()))
        .matches("(?s)agreed on \\d\\d+ proofs\\s*");
  }

  private static String script(String name) {
    return Path.of("src/test/resources/org/assay/ledger/independent", name).toString();
  }

  private static String ran(String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      if (System.getenv("CI") != null) throw missing;
      System.err.printf("SKIPPED: %s is not installed%n", command[0]);
      return abort(command[0] + " is not installed");
    }
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }
}
