package org.assay.statement.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.law.evaluation.Verdict;
import org.assay.ledger.LedgerExport;
import org.assay.ledger.LedgerReader;
import org.assay.statement.attacks.Attack.Handed;
import org.assay.statement.browser.Chromium;
import org.assay.statement.browser.VerifyingPage;
import org.assay.statement.findings.ReasonCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real Chromium accepts and refuses what the command does: the same good
/// statements, the same attacks, the right reason. Without Chromium it says so and is skipped; in
/// CI it must be there.
///
/// `-Dattacks.fineness=700` divides the files into more regions.
class AttackedPageTest {

  @TempDir
  private static Path folder;

  private static Chromium browser;
  private static AttackSet set;

  /// What the page says of one file.
  private record Answer(String verdict, Set<String> codes) {}

  @BeforeAll
  static void open() throws Exception {
    var found = Chromium.installed();
    if (found.isEmpty()) {
      if (System.getenv("CI") != null) throw new AssertionError("CI has no Chromium");
      System.err.println("SKIPPED: no Chromium is installed, so the page was not attacked");
      abort("no Chromium is installed");
    }
    browser = found.orElseThrow();
    set = new AttackSet(
        Files.createDirectories(folder.resolve("set")), Integer.getInteger("attacks.fineness", 40));
    browser.open(Files.writeString(folder.resolve("verify.html"), VerifyingPage.html("test")));
    hand();
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) browser.close();
  }

  /// Puts into the page's hands what every question needs.
  private static void hand() throws Exception {
    browser.evaluate("globalThis.hand = { policies: {}, ledgers: {} }; 0");
    browser.evaluate("hand.anchors = [new Certificate(fromBase64('%s'))]; 0"
        .formatted(base64(set.authority().certificate().getEncoded())));
    for (var policy : set.policies().entrySet()) {
      var text = base64(policy.getValue().getBytes(StandardCharsets.UTF_8));
      browser.evaluate("parsePolicy(atob('%s')).then((read) => { hand.policies['%s'] = read; })"
          .formatted(text, policy.getKey()));
    }
    for (var ledger : set.ledgers().entrySet()) {
      browser.evaluate("hand.ledgers['%s'] = LedgerFile.parse(fromBase64('%s')); 0"
          .formatted(ledger.getKey(), base64(exported(ledger.getValue()))));
    }
  }

  private static byte[] exported(Path ledger) throws IOException {
    var bytes = new ByteArrayOutputStream();
    LedgerExport.write(LedgerReader.open(ledger), bytes);
    return bytes.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Answer answer(byte[] file, Handed handed) throws Exception {
    var batches =
        handed.batches().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    var found = browser.evaluate(
        """
        (async () => {
          const question = { on: '%s', batches: [%s], anchors: hand.anchors,
            policy: hand.policies['%s'], ledger: hand.ledgers['%s'] };
          const found = await verifyStatement(fromBase64('%s'), question);
          return [found.verdict, ...codesOf(found)];
        })()""".formatted(handed.on(), batches, handed.policy(), handed.ledger(), base64(file)));
    var words = new ArrayList<String>();
    found.forEach(each -> words.add(each.asText()));
    return new Answer(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
  }

  @Test
  void goodStatementsAreAccepted() throws Exception {
    assertThat(set.good()).isNotEmpty();
    for (var good : set.good()) {
      assertThat(answer(good.file(), good.handed()))
          .as(good.name())
          .isEqualTo(new Answer("met", Set.of()));
    }
  }

  @Test
  void attacksAreRefusedWithTheRightReason() throws Exception {
    var wrong = new ArrayList<String>();
    for (var attack : set.attacks()) {
      var answer = answer(attack.file(), attack.handed());
      var expected = attack.reasons().stream().map(ReasonCode::id).toList();
      var right = new HashSet<>(answer.codes());
      right.retainAll(expected);
      if (!answer.verdict().equals("not-met") || right.isEmpty()) {
        wrong.add("%s: expected one of %s, found %s".formatted(attack.id(), expected, answer));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void itKnowsTheCodesOfTheCommandAndNoOthers() throws Exception {
    var open = new ArrayList<String>();
    browser.evaluate("OPEN").forEach(each -> open.add(each.asText()));
    var expected = List.of(ReasonCode.values()).stream()
        .filter(code -> code.verdict() == Verdict.UNDETERMINED)
        .map(ReasonCode::id)
        .toList();
    assertThat(open).containsExactlyInAnyOrderElementsOf(expected);
  }
}
