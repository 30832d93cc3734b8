package org.assay.cli;

import static org.assay.cli.Ran.assay;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `assay ledger …`, from the first entry to a fork that is told.
class LedgerCommandsTest {

  private static final String NUMBER = "PSTI-20250220-7K3M-9QXW-2HPA-4TN8";
  private static final String ISSUED = """
      {"type":"statement-issued","statement":"%s","sha256":"%s","certificates":[],\
      "manufacturers":["Larkfield"],"products":[{"type":"LD-1","batches":["2025-W08"]}],\
      "issuedOn":"2025-02-20","supportEnds":"2029-02-20","labels":[]}
      """.formatted(NUMBER, "0".repeat(64));
  private static final String WITHDRAWN = """
      {
        "type": "statement-withdrawn",
        "statement": "%s",
        "from": "2025-12-04",
        "reason": "product-changed"
      }
      """.formatted(NUMBER);

  @TempDir
  Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Ran append(String name, String text) throws IOException {
    return assay("ledger", "append", file("log"), "--key", file("key"), written(name, text));
  }

  @BeforeEach
  void aLedgerWithOneStatement() throws IOException {
    var made = assay(
        "ledger",
        "init",
        file("log"),
        "--origin",
        "log.larkfield.example/assay",
        "--key",
        file("key"));
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(append("issued.jsonl", ISSUED).out())
        .contains("Entry 0: statement-issued", "The ledger has 1 entries now.");
  }

  @Test
  void theKeyIsForItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("log/log.vkey"))).doesNotContain("PRIVATE");
  }

  @Test
  void aProofIsWrittenAndVerified() throws IOException {
    var proved = assay(
        "ledger",
        "prove",
        file("log"),
        "--statement",
        NUMBER,
        "-o",
        file("p"),
        "--entry-output",
        file("e"));
    assertThat(proved.code()).as(proved.err()).isZero();
    var key = file("log/log.vkey");
    assertThat(assay("ledger", "verify", file("e"), "--proof", file("p"), "--log-key", key))
        .satisfies(ran -> assertThat(ran.code()).isZero())
        .satisfies(ran -> assertThat(ran.out()).contains("Proven: entry 0 of the 1"));
    Files.writeString(folder.resolve("e"), Files.readString(folder.resolve("e")) + " ");
    assertThat(assay("ledger", "verify", file("e"), "--proof", file("p"), "--log-key", key))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(4))
        .satisfies(ran -> assertThat(ran.out()).contains("not-included"))
        .satisfies(ran -> assertThat(ran.linesWiderThan(80)).isEmpty());
    assertThat(assay("ledger", "verify", file("e"), "--proof", file("p")))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.err()).contains("whom to believe?"));
  }

  @Test
  void wasItValidOnThatDay() throws IOException {
    append("withdrawn.json", WITHDRAWN);
    var before = assay("ledger", "status", file("log"), NUMBER, "--on", "2025-12-03");
    assertThat(before.code()).isZero();
    assertThat(before.out()).contains("on 2025-12-03: issued, and in force", "over 2 entries");
    var after =
        assay("ledger", "status", file("log"), NUMBER, "--on", "2025-12-04", "--format", "json");
    assertThat(after.code()).isEqualTo(4);
    assertThat(after.out())
        .contains("\"status\" : \"withdrawn\"", "\"reason\" : \"product-changed\"");
    assertThat(
            assay("ledger", "status", file("log"), NUMBER, "--on", "2025-02-19").code())
        .isEqualTo(4);
    assertThat(assay("ledger", "status", file("log"), "PSTI-1-2", "--on", "2025-02-19")
            .code())
        .isEqualTo(3);
  }

  @Test
  void aWitnessCosignsAndAPolicyAsksForIt() throws IOException {
    var witnessed = assay(
        "ledger",
        "witness",
        file("log"),
        "--name",
        "w.example",
        "--key",
        file("w.key"),
        "--state",
        file("w"),
        "--log-key",
        file("log/log.vkey"));
    assertThat(witnessed.code()).as(witnessed.err()).isZero();
    var witnessKey = witnessed.out().lines().toList().getLast();
    var logKey = Files.readString(folder.resolve("log/log.vkey")).strip();
    var policy =
        written("policy", "log %s\nwitness w %s\nquorum w\n".formatted(logKey, witnessKey));
    assay(
        "ledger",
        "prove",
        file("log"),
        "--entry",
        "0",
        "-o",
        file("p"),
        "--entry-output",
        file("e"));
    var verified = assay("ledger", "verify", file("e"), "--proof", file("p"), "--policy", policy);
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("seen by the witness 'w.example'");
    append("withdrawn.json", WITHDRAWN);
    assertThat(assay("ledger", "audit", file("log"), "--policy", policy))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(4))
        .satisfies(ran -> assertThat(ran.out()).contains("no known witness has cosigned"));
  }

  @Test
  void anAuditTellsAForkAndARollBack() throws IOException {
    assertThat(assay("ledger", "checkpoint", file("log"), "-o", file("one")).code())
        .isZero();
    append("withdrawn.json", WITHDRAWN);
    assay("ledger", "checkpoint", file("log"), "-o", file("two"));
    var audited =
        assay("ledger", "audit", file("log"), "--since", file("one"), "--since", file("two"));
    assertThat(audited.code()).as(audited.out()).isZero();
    assertThat(audited.out()).contains("continues what was seen before");
    assertThat(audited.linesWiderThan(80)).isEmpty();
    for (var file : java.util.List.of("log/checkpoint", "log/tile", "log/.writer")) {
      delete(folder.resolve(file));
    }
    Files.delete(folder.resolve("log/log.vkey"));
    assay(
        "ledger",
        "init",
        file("log"),
        "--origin",
        "log.larkfield.example/assay",
        "--key",
        file("key"));
    append("withdrawn.json", WITHDRAWN);
    assertThat(assay("ledger", "audit", file("log"), "--since", file("one")).out())
        .contains("- forked:");
    assertThat(assay("ledger", "audit", file("log"), "--since", file("two")))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(4))
        .satisfies(ran -> assertThat(ran.out()).contains("- rolled-back:"));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  @Test
  void everyEventThatIsNoneIsToldAtOnce() throws IOException {
    var ran = append("bad.jsonl", "{\"type\":\"x\"}\n" + ISSUED + "{}\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("bad.jsonl:1: there is no type of entry 'x'", "bad.jsonl:3:");
    assertThat(assay("ledger", "audit", file("log")).out()).contains("1 entries");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(assay("ledger", "audit", file("nothing")))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.err()).contains("there is no 'log.vkey'"));
    assertThat(assay(
                "ledger",
                "init",
                file("log"),
                "--origin",
                "log.larkfield.example/assay",
                "--key",
                file("key"))
            .err())
        .contains("is not empty");
  }
}
