package org.assay.statement.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.law.evaluation.Verdict;
import org.assay.ledger.note.TrustPolicy;
import org.assay.statement.attacks.Attack.Handed;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.findings.ReasonCode;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.assay.statement.verification.StatementVerifier;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.VerificationQuestion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Every attack is refused with the right reason; every good statement is accepted.
class AttackSetTest {

  @TempDir
  private static Path folder;

  private static AttackSet set;
  private static final Map<String, LedgerCopy> LEDGERS = new HashMap<>();

  @BeforeAll
  static void make() throws IOException {
    set = new AttackSet(folder, Integer.getInteger("attacks.fineness", 100));
  }

  @Test
  void goodStatementsAreAccepted() throws IOException {
    for (var good : set.good()) {
      var found = StatementVerifier.verify(good.name(), good.file(), question(good.handed()));
      assertThat(found.finding().allReasons()).as(good.name()).isEmpty();
      assertThat(found.finding().verdict()).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void attacksAreRefusedWithTheRightReason() throws IOException {
    var wrong = new ArrayList<String>();
    for (var attack : set.attacks()) {
      var codes = codes(attack);
      if (attack.reasons().stream().noneMatch(codes::contains)) {
        wrong.add(
            "%s: expected one of %s, found %s".formatted(attack.id(), attack.reasons(), codes));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(set.attacks()).hasSizeGreaterThan(500);
  }

  /// `-Dattacks.export=FOLDER` writes the set for other verifiers.
  @Test
  @EnabledIfSystemProperty(named = "attacks.export", matches = ".+")
  void theSetIsWrittenForOthers() throws IOException {
    var to = Path.of(System.getProperty("attacks.export"));
    new AttackSetFolder(set, to).write();
    assertThat(to.resolve("index.json")).isNotEmptyFile();
  }

  private static Set<ReasonCode> codes(Attack attack) throws IOException {
    var found = EnumSet.noneOf(ReasonCode.class);
    try {
      var verification =
          StatementVerifier.verify(attack.id(), attack.file(), question(attack.handed()));
      if (verification.finding().verdict() == Verdict.NOT_MET) {
        found.addAll(verification.finding().codes());
      }
    } catch (UnusableFileException unusable) {
      found.add(unusable.code());
    }
    return found;
  }

  private static VerificationQuestion question(Handed handed) throws IOException {
    var policy = TrustPolicy.parse(
        handed.policy(), Objects.requireNonNull(set.policies().get(handed.policy())));
    return new VerificationQuestion(
        handed.on(),
        handed.batches(),
        new Trust(List.of(set.authority().certificate())),
        new KnownLog(Optional.of(policy), ledger(handed.ledger()), Optional.empty()));
  }

  private static Optional<LedgerCopy> ledger(String name) throws IOException {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!LEDGERS.containsKey(name)) {
      LEDGERS.put(name, LedgerCopy.open(Objects.requireNonNull(set.ledgers().get(name))));
    }
    return Optional.of(LEDGERS.get(name));
  }
}
