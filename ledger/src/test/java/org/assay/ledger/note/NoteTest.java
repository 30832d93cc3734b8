package org.assay.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.CheckpointTrust.Trusted;
import org.assay.ledger.note.Distrust.Reason;
import org.assay.ledger.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP signed-note, tlog-checkpoint, tlog-cosignature and tlog-policy.
class NoteTest {

  // the example of the documentation of golang.org/x/mod/sumdb/note
  private static final String GO_PRIVATE =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String GO_PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String GO_NOTE = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final SignerKey LOG = key("log.example/one", SignatureKind.NOTE, 1);
  private static final SignerKey W1 = key("w1.example", SignatureKind.COSIGNATURE, 2);
  private static final SignerKey W2 = key("w2.example", SignatureKind.COSIGNATURE, 3);
  private static final SignerKey W3 = key("w3.example", SignatureKind.COSIGNATURE, 4);
  private static final Instant TIME = Instant.parse("2025-12-03T10:00:00Z");

  private static SignerKey key(String name, SignatureKind kind, int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return SignerKey.ofSeed(name, kind, bytes);
  }

  private static Checkpoint checkpoint() {
    return Checkpoint.signed(LOG, 42, TreeHash.EMPTY);
  }

  private static List<Reason> reasons(TrustPolicy policy, Checkpoint checkpoint) {
    return policy.judge(checkpoint) instanceof Distrusted(var reasons)
        ? reasons.stream().map(Distrust::reason).toList()
        : List.of();
  }

  @Test
  void theNoteOfGoIsReadAndWrittenAlike() {
    var signer = SignerKey.parse(GO_PRIVATE);
    assertThat(signer.verifier()).hasToString(GO_PUBLIC).isEqualTo(VerifierKey.parse(GO_PUBLIC));
    assertThat(signer.secretText()).isEqualTo(GO_PRIVATE);
    var note = Note.parse(GO_NOTE);
    assertThat(note.by(VerifierKey.parse(GO_PUBLIC))).isEqualTo(Note.Signed.TRUE);
    assertThat(note).hasToString(GO_NOTE);
    assertThat(Note.signed(note.text(), signer)).isEqualTo(note);
  }

  @Test
  void aSigningKeyDoesNotShowItself() {
    var key = SignerKey.newForLog("log.example", new SecureRandom());
    assertThat(key.toString()).doesNotContain("PRIVATE").contains(key.verifier().toString());
    assertThat(SignerKey.parse(key.secretText()).verifier()).isEqualTo(key.verifier());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text\n",
        "text\n\n",
        "text\n\nname AAAA\n",
        "text\n\n— name AAAA",
        "text\n\n— name\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— name AAAAAAB=\n", // not the one way to write it
        "te\txt\n\n— name AAAAAAA=\n",
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+b", "log.example+00000000+AQ==", "", "log example+1+2"})
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a verifier key");
  }

  @Test
  void aCheckpointIsWrittenAndReadAlike() {
    var text = checkpoint().toString();
    assertThat(text)
        .startsWith("log.example/one\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
    assertThat(Checkpoint.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(checkpoint());
    for (var size : List.of("042", "-1", "4 2", "99999999999999999999", "")) {
      assertThatThrownBy(() -> Checkpoint.parse(text.replace("\n42\n", "\n" + size + "\n")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aCosignatureCarriesItsTime() {
    var cosigned = Checkpoint.parse(checkpoint().cosigned(W1, TIME).toString());
    assertThat(cosigned.note().cosignature(W1.verifier()))
        .contains(new Cosignature(W1.verifier(), TIME));
    assertThat(cosigned.note().cosignature(W2.verifier())).isEmpty();
    assertThat(cosigned.note().by(LOG.verifier())).isEqualTo(Note.Signed.TRUE);
  }

  @Test
  void aWitnessIsNotALog() {
    assertThatThrownBy(() -> Checkpoint.signed(W1, 1, TreeHash.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> checkpoint().cosigned(LOG, TIME))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TrustPolicy twoOfThree() {
    return TrustPolicy.parse(
        "trust.policy", """
        # whom we believe
        log %s https://log.example/one

        witness a %s
        witness b %s
        witness c %s
        group most 2 a b c
        quorum most
        """.formatted(LOG.verifier(), W1.verifier(), W2.verifier(), W3.verifier()));
  }

  @Test
  void aQuorumHasToBeReached() {
    var once = checkpoint().cosigned(W1, TIME);
    assertThat(reasons(twoOfThree(), checkpoint())).containsExactly(Reason.QUORUM_MISSED);
    assertThat(reasons(twoOfThree(), once)).containsExactly(Reason.QUORUM_MISSED);
    assertThat(reasons(twoOfThree(), once.cosigned(W1, TIME.plusSeconds(1))))
        .containsExactly(Reason.QUORUM_MISSED); // twice the same is once
    assertThat(twoOfThree().judge(once.cosigned(W3, TIME)))
        .isEqualTo(new Trusted(
            LOG.verifier(),
            List.of(new Cosignature(W1.verifier(), TIME), new Cosignature(W3.verifier(), TIME))));
  }

  @Test
  void aSignatureThatDoesNotFitIsTold() {
    var policy = TrustPolicy.of(LOG.verifier());
    var changed = Checkpoint.parse(checkpoint().toString().replace("\n42\n", "\n43\n"));
    assertThat(reasons(policy, changed)).containsExactly(Reason.LOG_SIGNATURE_FALSE);
    var cosigned = Checkpoint.parse(
        checkpoint().cosigned(W1, TIME).cosigned(W2, TIME).toString().replace("\n42\n", "\n43\n"));
    assertThat(reasons(twoOfThree(), cosigned))
        .containsExactly(
            Reason.LOG_SIGNATURE_FALSE,
            Reason.WITNESS_SIGNATURE_FALSE,
            Reason.WITNESS_SIGNATURE_FALSE,
            Reason.QUORUM_MISSED);
    var stranger =
        Checkpoint.signed(key("log.example/two", SignatureKind.NOTE, 9), 1, TreeHash.EMPTY);
    assertThat(reasons(policy, stranger)).containsExactly(Reason.UNKNOWN_LOG);
    var pretender =
        Checkpoint.signed(key("log.example/one", SignatureKind.NOTE, 9), 1, TreeHash.EMPTY);
    assertThat(reasons(policy, pretender)).containsExactly(Reason.LOG_SIGNATURE_MISSING);
  }

  @Test
  void groupsNest() {
    var a = new Quorum.One("a", W1.verifier());
    var b = new Quorum.One("b", W2.verifier());
    var either = new Quorum.Group("either", 1, List.of(a, b));
    var both = new Quorum.Group("both", 2, List.of(either, new Quorum.One("c", W3.verifier())));
    var policy = new TrustPolicy(
        List.of(LOG.verifier()),
        Map.of("a", W1.verifier(), "b", W2.verifier(), "c", W3.verifier()),
        both);
    assertThat(reasons(policy, checkpoint().cosigned(W1, TIME).cosigned(W2, TIME)))
        .containsExactly(Reason.QUORUM_MISSED);
    assertThat(reasons(policy, checkpoint().cosigned(W2, TIME).cosigned(W3, TIME)))
        .isEmpty();
  }

  @Test
  void everythingThatIsWrongInAPolicyIsToldAtOnce() {
    var text = """
        lug x
        log %1$s
        log %1$s
        witness none %2$s
        witness a %1$s
        witness b %2$s
        witness b %2$s
        group g 3 b
        group h any b b z
        quorum q
        quorum none
        """.formatted(LOG.verifier(), W1.verifier());
    assertThatThrownBy(() -> TrustPolicy.parse("trust.policy", text))
        .isInstanceOfSatisfying(
            BadPolicyException.class,
            bad -> assertThat(bad.problems().stream().map(PolicyProblem::line))
                .containsExactly(1, 3, 4, 5, 7, 8, 9, 9, 9, 10, 11))
        .hasMessageContaining(
            "trust.policy:1:1: found 'lug'; expected log, witness, group or quorum");
    assertThatThrownBy(() -> TrustPolicy.parse("empty", "# nothing\n"))
        .hasMessageContaining("no quorum line");
  }
}
