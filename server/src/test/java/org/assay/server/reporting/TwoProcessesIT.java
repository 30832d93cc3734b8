package org.assay.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.process.OfficeProcess;
import org.assay.server.process.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two whole servers on one PostgreSQL and one folder: both take reports, one of them writes the
/// ledger, each mail is sent once; and when the one that writes is killed, the other goes on.
class TwoProcessesIT {

  private static final int SECONDS = 60;

  @TempDir
  Path folder;

  private final CrashLoad first = new CrashLoad(1);
  private final CrashLoad second = new CrashLoad(2);

  @Test
  void bothTakeReportsAndOneGoesOnWithoutTheOther() throws Exception {
    var address = TestDatabase.address();
    var place = new OfficePlace(
        folder, DatabaseAddress.parse(address), URI.create("https://office.example"));
    try (var office = Office.open(place, InstantSource.system())) {
      TestPromise.published(
          new PublishedPromises(office.database(), office.changes(), office.clock()));
    }
    int port = freePort();
    var settings = Map.of(
        "ASSAY_DATABASE", address,
        "ASSAY_MAIL_TO", "desk@office.example",
        "ASSAY_MAIL_EVERY", "1s",
        "QUARKUS_MAILER_HOST", "127.0.0.1",
        "QUARKUS_MAILER_PORT", "" + port,
        "QUARKUS_MAILER_START_TLS", "DISABLED",
        "QUARKUS_MAILER_FROM", "office@office.example");
    try (var mailbox = new Mailbox(port);
        var one = OfficeProcess.start(folder, settings);
        var other = OfficeProcess.start(folder, settings)) {
      bothReport(one, other, 15);
      awaitTold(mailbox);
      mailbox.goAway();
      bothReport(one, other, 5);
      assertThat(codes()).hasSizeGreaterThan(mailbox.arrived().size());
      mailbox.comeBack();
      awaitTold(mailbox);
      assertThat(mailbox.arrived()).doesNotHaveDuplicates();
      assertThat(mailbox.mails()).allSatisfy(this::saysNothing);
      killTheWriter(one, other);
    }
    try (var office = Office.open(place, InstantSource.system())) {
      var given = new ArrayList<>(first.done());
      given.addAll(second.done());
      WholeOffice.of(office).holds(given);
    }
  }

  private void bothReport(OfficeProcess one, OfficeProcess other, int each) throws Exception {
    try (var _ = first.begin(one.address());
        var _ = second.begin(other.address())) {
      first.awaitMore(each);
      second.awaitMore(each);
      first.end();
      second.end();
    }
  }

  private void killTheWriter(OfficeProcess one, OfficeProcess other) throws Exception {
    assertThat(List.of(writes(one), writes(other))).containsExactlyInAnyOrder(true, false);
    var writer = writes(one) ? one : other;
    var survivor = writes(one) ? other : one;
    try (var _ = first.begin(writer.address());
        var _ = second.begin(survivor.address())) {
      first.awaitMore(5);
      writer.kill();
      second.awaitMore(10);
      first.end();
      second.end();
    }
    await(() -> writes(survivor), "the other one writes the ledger");
    first.carryOn(survivor.address(), Instant.now());
    assertThat(
            new Finder(survivor.address()).follow(first.done().getFirst().kept().code()))
        .contains("Your report");
    writer.startAgain();
    assertThat(writes(writer)).isFalse();
    bothReport(one, other, 2);
  }

  private static boolean writes(OfficeProcess process) {
    return process
        .get("/-/health/ready")
        .body()
        .replaceAll("\\s", "")
        .contains("\"writesLedger\":true");
  }

  private List<String> codes() {
    var given = new ArrayList<>(first.done());
    given.addAll(second.done());
    return given.stream().map(each -> each.kept().code()).toList();
  }

  // As many reports as were taken are told; WholeOffice holds that they are the same.
  private void awaitTold(Mailbox mailbox) throws Exception {
    await(
        () -> mailbox.arrived().size() >= codes().size(),
        "all of %d reports are told".formatted(codes().size()));
    assertThat(mailbox.arrived()).hasSameSizeAs(codes());
  }

  private void saysNothing(String mail) {
    assertThat(mail).doesNotContain("finding ").doesNotContain("line ");
    for (var code : codes()) {
      assertThat(mail).doesNotContain(code).doesNotContain(code.replace(" ", ""));
    }
  }

  private static void await(Callable<Boolean> fact, String what) throws Exception {
    for (int waited = 0; !fact.call(); waited++) {
      if (waited > SECONDS * 10) throw new AssertionError("not in time: " + what);
      Thread.sleep(100);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
