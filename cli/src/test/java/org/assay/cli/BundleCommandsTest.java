package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// From the sample's statement to a bundle, its replay, and its retention.
class BundleCommandsTest {

  private static final String GB = "assessment/GB.json";

  @TempDir
  private static Path folder;

  private static Path bundle = Path.of("unset");
  private static String statement = "unset";

  @BeforeAll
  static void pack() throws IOException {
    issue();
    bundle = folder.resolve("bundle.zip");
    var ran = pack(bundle, Ran.sample("doorbell"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("[psti.reg.8]", "2025-02-20");
  }

  // As samples/doorbell/statement/make does, under the law of this build.
  private static void issue() throws IOException {
    statement = Files.createDirectory(folder.resolve("issued")).toString();
    Files.writeString(folder.resolve("password"), "for tests only\n");
    done(
        "keys",
        "new",
        statement,
        "--name",
        "Dr Ada Whitlock",
        "--function",
        "Head of product security",
        "--organization",
        "Larkfield Instruments Ltd",
        "--key-password-file",
        folder.resolve("password").toString());
    var key = folder.resolve("ledger.key").toString();
    var log = done(
        "ledger", "init", statement + "/ledger", "--origin", "log.example/assay", "--key", key);
    Files.writeString(
        Path.of(statement, "ledger.vkey"),
        log.out().lines().reduce((_, last) -> last).orElseThrow());
    done(
        "statement",
        "issue",
        Ran.sample("doorbell"),
        "--on",
        "2025-02-20",
        "--place",
        "Hexley",
        "--key",
        statement + "/signing.p12",
        "--key-password-file",
        folder.resolve("password").toString(),
        "--ledger",
        statement + "/ledger",
        "--ledger-key",
        key,
        "-o",
        statement + "/statement.pdf");
  }

  private static Ran done(String... arguments) {
    var ran = Ran.assay(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private static Ran pack(Path into, String dossier) {
    return Ran.assay(
        "statement",
        "bundle",
        statement + "/statement.pdf",
        "--dossier",
        dossier,
        "--trust",
        statement + "/trust-anchor.pem",
        "--log-key",
        statement + "/ledger.vkey",
        "--ledger",
        statement + "/ledger",
        "-o",
        into.toString());
  }

  private static Ran verify(Path file, String... more) {
    var arguments = new ArrayList<>(List.of("verify", file.toString()));
    arguments.addAll(List.of(more));
    return Ran.assay(arguments.toArray(String[]::new));
  }

  private static Ran verifyTrusting(Path file) {
    return verify(
        file, "--trust", statement + "/trust-anchor.pem", "--log-key", statement + "/ledger.vkey");
  }

  // ---- good ones

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    var again = folder.resolve("again.zip");
    assertThat(pack(again, Ran.sample("doorbell")).code()).isZero();
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(bundle));
  }

  @Test
  void itReplaysToTheVerdictThatTheStatementHasByItself() throws IOException {
    var alone = Ran.assay(
        "verify",
        statement + "/statement.pdf",
        "--on",
        "2025-02-20",
        "--trust",
        statement + "/trust-anchor.pem",
        "--log-key",
        statement + "/ledger.vkey",
        "--ledger",
        statement + "/ledger");
    var replayed = verifyTrusting(bundle);
    assertThat(replayed.code()).as(replayed.out()).isEqualTo(alone.code());
  }

  @Test
  void nobodyIsTrustedOnTheWordOfTheBundle() {
    var ran = verify(bundle);
    assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(ran.out()).contains("[trust-not-given]", "[log-key-not-given]");
    assertThat(ran.out()).doesNotContain("[verdict-differs]", "[assessment-differs]");
  }

  @Test
  void theReportNamesTheKind() {
    assertThat(verify(bundle, "--format", "json").out())
        .contains("\"kind\" : \"bundle\"", "\"id\" : \"replay\"", "\"id\" : \"assessment\"");
  }

  @Test
  void theManifestFollowsItsSchema() throws IOException {
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("..", "docs", "schemas", "bundle.schema.json")));
    var manifest = new String(held(files(), "manifest.json"), StandardCharsets.UTF_8);
    assertThat(schema.validate(manifest, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(manifest.replace("assay-bundle/1", "other"), InputFormat.JSON))
        .isNotEmpty();
  }

  // ---- refused when packing

  @Test
  void anotherDossierIsRefusedWithEverythingElse() {
    var into = folder.resolve("none.zip");
    var ran = Ran.assay(
        "statement",
        "bundle",
        statement + "/statement.pdf",
        "--dossier",
        Ran.sample("speaker"),
        "--trust",
        "no-such.pem",
        "--ledger",
        "no-such-ledger",
        "-o",
        into.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("does not give the assessment", "no-such.pem", "no-such-ledger");
    assertThat(into).doesNotExist();
  }

  @Test
  void aBundleIsNotWrittenOverAnother() {
    assertThat(pack(bundle, Ran.sample("doorbell")).err()).contains("is there already");
  }

  // ---- tampered ones

  private static Map<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] held(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static byte[] zip(Map<String, byte[]> files, int method) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        var crc = new CRC32();
        crc.update(file.getValue());
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    return zip(files, ZipEntry.STORED);
  }

  private static byte[] flipped(byte[] bytes) {
    var other = bytes.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  private interface Change {
    void to(Map<String, byte[]> files) throws IOException;
  }

  private static byte[] changed(Change change) throws IOException {
    var files = files();
    change.to(files);
    return zip(files);
  }

  /// Changes a file, and the manifest with it.
  private static byte[] relisted(String name, byte[] contents) throws IOException {
    return changed(files -> {
      var before = files.put(name, contents);
      replace(files, digest(before == null ? contents : before), digest(contents));
      replace(
          files,
          "\"name\" : \"%s\",\n    \"size\" : %d"
              .formatted(name, before == null ? 0 : before.length),
          "\"name\" : \"%s\",\n    \"size\" : %d".formatted(name, contents.length));
    });
  }

  private static void replace(Map<String, byte[]> files, String from, String to) {
    var manifest = new String(held(files, "manifest.json"), StandardCharsets.UTF_8);
    assertThat(manifest).contains(from);
    files.put("manifest.json", manifest.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] edited(String name, String from, String to) throws IOException {
    var text = new String(held(files(), name), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] renamed(byte[] archive, String from, String to) {
    var text = new String(archive, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Arguments tampered(String what, byte[] bytes, int code, String reason) {
    return Arguments.of(what, bytes, code, reason);
  }

  static Stream<Arguments> tampered() throws IOException {
    var good = Files.readAllBytes(bundle);
    var cases = new ArrayList<Arguments>();
    for (var name : List.of(
        "statement.pdf",
        GB,
        "verification.json",
        "dossier/product.yaml",
        "dossier/evidence/security.html",
        "ledger/checkpoint",
        "ledger/tile/0/000.p/5",
        "log/key",
        "trust/1.pem")) {
      cases.add(tampered(
          name + " exchanged",
          changed(files -> files.put(name, flipped(held(files, name)))),
          4,
          "bundle-changed"));
      cases.add(tampered(
          name + " taken out", changed(files -> files.remove(name)), 4, "bundle-incomplete"));
    }
    cases.add(tampered(
        "one more",
        changed(files -> files.put("extra.txt", new byte[] {1})),
        4,
        "bundle-incomplete"));
    cases.add(tampered(
        "one more anchor",
        changed(files -> files.put("trust/2.pem", held(files, "trust/1.pem"))),
        4,
        "bundle-incomplete"));
    cases.add(tampered(
        "size of a file",
        changed(files -> replace(files, "\"size\" : ", "\"size\" : 1")),
        4,
        "bundle-changed"));
    cases.add(tampered(
        "another day",
        changed(files -> replace(files, "\"on\" : \"2025-02-20\"", "\"on\" : \"2025-02-21\"")),
        4,
        "bundle-changed"));
    cases.add(tampered(
        "another verdict",
        changed(files -> replace(files, "\"verdict\" : \"", "\"verdict\" : \"not-")),
        4,
        "bundle-changed"));
    cases.add(tampered(
        "shorter retention",
        changed(files -> replace(files, "\"retainUntil\" : \"2", "\"retainUntil\" : \"1")),
        4,
        "bundle-changed"));
    cases.add(tampered(
        "another assessment, listed",
        relisted(GB, edited(GB, "\"verdict\" : \"met\"", "\"verdict\" : \"not-met\"")),
        4,
        "assessment-differs"));
    cases.add(tampered(
        "another verification, listed",
        relisted("verification.json", edited("verification.json", "2025-02-20", "2025-02-22")),
        4,
        "verdict-differs"));
    cases.add(tampered(
        "another dossier, listed",
        relisted("dossier/product.yaml", edited("dossier/product.yaml", "Larkfield", "Barkfield")),
        4,
        "assessment-differs"));
    cases.add(tampered(
        "a broken dossier, listed",
        relisted("dossier/product.yaml", "product: [".getBytes(StandardCharsets.UTF_8)),
        4,
        "assessment-differs"));
    cases.add(tampered(
        "another evidence, listed",
        relisted(
            "dossier/evidence/security.html", "<p>Nothing</p>".getBytes(StandardCharsets.UTF_8)),
        4,
        "assessment-differs"));
    cases.add(tampered(
        "a changed statement, listed",
        relisted("statement.pdf", appended(held(files(), "statement.pdf"))),
        4,
        "changed-after-signing"));
    cases.add(tampered(
        "an anchor that is none, listed",
        relisted("trust/1.pem", "none".getBytes(StandardCharsets.UTF_8)),
        4,
        "bundle-changed"));
    cases.add(tampered(
        "a damaged ledger, listed",
        relisted("ledger/tile/0/000.p/5", flipped(held(files(), "ledger/tile/0/000.p/5"))),
        4,
        "log-damaged"));
    cases.add(
        tampered("no manifest", changed(files -> files.remove("manifest.json")), 2, "file-broken"));
    cases.add(tampered(
        "no JSON",
        changed(files -> files.put("manifest.json", new byte[] {'{', 'x'})),
        2,
        "file-broken"));
    cases.add(tampered(
        "another format",
        changed(files -> replace(files, "assay-bundle/1", "assay-bundle/9")),
        2,
        "file-broken"));
    cases.add(tampered("compressed", zip(files(), ZipEntry.DEFLATED), 2, "file-expands-too-far"));
    cases.add(tampered("a bomb", bomb(), 2, "file-expands-too-far"));
    cases.add(tampered("cut", Arrays.copyOf(good, good.length / 2), 2, "file-truncated"));
    cases.add(
        tampered("the directory cut", Arrays.copyOf(good, good.length - 30), 2, "file-truncated"));
    cases.add(tampered("more behind it", appended(good), 2, "file-misshapen"));
    cases.add(tampered("a flipped bit", flipped(good), 2, "file-broken"));
    cases.add(tampered(
        "a way out",
        changed(files -> files.put("../evil.txt", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "a way out further in",
        changed(files -> files.put("dossier/../../e", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "from the root",
        changed(files -> files.put("/etc/evil", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "with a backslash",
        changed(files -> files.put("..\\evil", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "but for capitals",
        changed(files -> files.put("Statement.pdf", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "a file and a folder",
        changed(files -> files.put("dossier", new byte[] {1})),
        2,
        "file-misshapen"));
    cases.add(tampered(
        "twice",
        renamed(
            changed(files -> files.put("statement.pdg", new byte[] {1})),
            "statement.pdg",
            "statement.pdf"),
        2,
        "file-misshapen"));
    cases.add(tampered("in another order", zip(reversed()), 2, "file-misshapen"));
    return cases.stream();
  }

  private static Map<String, byte[]> reversed() throws IOException {
    return new LinkedHashMap<>(new TreeMap<>(files()).descendingMap());
  }

  private static byte[] bomb() throws IOException {
    var files = new TreeMap<String, byte[]>();
    files.put("manifest.json", new byte[64 << 20]);
    return zip(files, ZipEntry.DEFLATED);
  }

  private static byte[] appended(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tampered")
  void isRefusedWithTheReason(String what, byte[] bytes, int code, String reason)
      throws IOException {
    var file = Files.write(folder.resolve("tampered.zip"), bytes);
    var ran = verifyTrusting(file);
    assertThat(ran.out() + ran.err()).as(what).contains("[" + reason + "]");
    assertThat(ran.code()).as(what).isEqualTo(code);
  }

  @Test
  void anotherVersionIsAskedForAndNeverMet() throws IOException {
    var other = changed(files -> {
      replace(files, "\"assay\" : \"", "\"assay\" : \"99-");
      files.put(GB, flipped(held(files, GB)));
      replace(files, digest(flipped(held(files, GB))), digest(held(files, GB)));
    });
    var ran = verifyTrusting(Files.write(folder.resolve("other.zip"), other));
    assertThat(ran.out()).contains("[law-not-there]");
    assertThat(ran.code()).isNotEqualTo(ExitCode.MET);
  }

  // ---- records

  @Test
  void recordsAreKeptListedExportedAndNotDeletedTooEarly() throws IOException {
    var records = folder.resolve("records").toString();
    var added = Ran.assay("records", "add", bundle.toString(), "--records", records);
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(Ran.assay("records", "add", statement + "/statement.pdf", "--records", records)
            .code())
        .isZero();
    assertThat(
            Ran.assay("records", "add", bundle.toString(), "--records", records).err())
        .contains("is kept already");
    var due = Ran.assay("records", "due", "--records", records);
    assertThat(due.code()).isZero();
    assertThat(due.out().lines()).hasSize(2).allMatch(line -> line.startsWith("2035-02-19"));
    assertThat(Ran.assay("records", "due", "--records", records, "--within", "P90D")
            .out())
        .isEmpty();
    assertThat(Ran.assay("records", "due", "--records", records, "--on", "2035-02-20")
            .out())
        .contains("may be deleted");
    var number = due.out().replaceAll("(?s).*?(PSTI-[-0-9A-Z]+)\\..*", "$1");
    var early = Ran.assay("records", "delete", number, "--records", records);
    assertThat(early.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(early.err()).contains("2035-02-19", "[psti.reg.8]");
    for (var ending : List.of("csv", "json")) {
      var table = folder.resolve("records." + ending);
      assertThat(Ran.assay("records", "export", "--records", records, "-o", table.toString())
              .code())
          .isZero();
      assertThat(Files.readString(table)).contains(number + ".pdf", number + ".zip");
    }
  }

  @Test
  void aChangedRecordAndAChangedIndexAreNoticed() throws IOException {
    var records = folder.resolve("changed-records");
    Ran.assay("records", "add", statement + "/statement.pdf", "--records", records.toString());
    try (var all = Files.list(records)) {
      Files.write(
          all.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow(),
          new byte[] {1});
    }
    var due = Ran.assay("records", "due", "--records", records.toString());
    assertThat(due.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(due.out()).contains("changed");
    Files.writeString(records.resolve("records.jsonl"), "{}\n");
    assertThat(Ran.assay("records", "due", "--records", records.toString()).code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aTamperedBundleOrAForeignFileIsNoRecord() throws IOException {
    var records = folder.resolve("no-records").toString();
    var file = folder.resolve("tampered-record.zip");
    Files.write(file, changed(files -> files.put(GB, flipped(held(files, GB)))));
    assertThat(
            Ran.assay("records", "add", file.toString(), "--records", records).code())
        .isEqualTo(ExitCode.BAD_INPUT);
    var text = Files.writeString(folder.resolve("foreign.txt"), "Statement of compliance");
    assertThat(
            Ran.assay("records", "add", text.toString(), "--records", records).code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
