package org.assay.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsGenerateCommandTest {

  @TempDir
  private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String units(int count) throws IOException {
    var rows = new StringBuilder("serial,mac,ssid\n");
    for (int i = 0; i < count; i++) {
      rows.append(
          "WD%05d,02:00:5e:10:%02x:%02x,\"Larkfield, %d\"\n".formatted(i, i >> 8, i & 255, i));
    }
    return Files.writeString(folder.resolve("units.csv"), rows).toString();
  }

  private static void assertPrivate(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aLotIsMadeForItsOwnerAloneAndTheAuditFindsNothing() throws IOException {
    var lot = folder.resolve("lot.csv");
    var ran = Ran.assay("passwords", "generate", "--identifiers", units(300), "-o", lot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("300 passwords made", "62.5 bits each", "practice, not law");
    assertThat(ran.linesWiderThan(80)).isEmpty();
    assertPrivate(lot);
    var lines = Files.readAllLines(lot);
    assertThat(lines).hasSize(301);
    assertThat(lines.get(0)).isEqualTo("serial,mac,ssid,password");
    assertThat(lines.get(1)).startsWith("WD00000,02:00:5e:10:00:00,\"Larkfield, 0\",");
    for (var line : lines.subList(1, 301)) {
      assertThat(ran.out() + ran.err()).doesNotContain(line.substring(line.lastIndexOf(',') + 1));
    }
    var audit = Ran.assay("passwords", "audit", lot.toString(), "--effort", "quick");
    assertThat(audit.code()).as(audit.out()).isZero();
  }

  @Test
  void nothingGoesToStandardOutputUnlessItIsAskedFor() throws IOException {
    var without = Ran.assay("passwords", "generate", "--count", "3");
    assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(without.out()).isEmpty();
    var with = Ran.assay("passwords", "generate", "--count", "3", "-o", "-");
    assertThat(with.code()).isZero();
    assertThat(with.out().lines()).hasSize(4).first().isEqualTo("unit,password");
    assertThat(with.err()).contains("3 passwords made");
  }

  @Test
  void noLotRepeatsAPasswordOfAnEarlierOne() throws IOException {
    assertThat(Ran.assay("passwords", "fingerprints", "new", file("earlier")).code())
        .isZero();
    assertPrivate(folder.resolve("earlier.key"));
    var all = new HashSet<String>();
    for (int lot = 0; lot < 3; lot++) {
      var ran = Ran.assay(
          "passwords",
          "generate",
          "--count",
          "1500",
          "--length",
          "4",
          "--alphabet",
          "abcdefgh1",
          "--minimum-bits",
          "0",
          "--against",
          file("earlier"),
          "-o",
          file("lot" + lot + ".csv"));
      assertThat(ran.code()).as(ran.err()).isZero();
      Files.readAllLines(folder.resolve("lot" + lot + ".csv")).stream()
          .skip(1)
          .forEach(line -> all.add(line.substring(line.indexOf(',') + 1)));
    }
    assertThat(all).hasSize(4500);
    var check = Ran.assay("passwords", "fingerprints", "check", file("earlier"), file("lot1.csv"));
    assertThat(check.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(check.out()).contains("1,500 of 1,500 passwords are among 4,500 of earlier lots");
    var again = Ran.assay("passwords", "fingerprints", "add", file("earlier"), file("lot1.csv"));
    assertThat(again.out()).isEqualTo("0 passwords added to 4,500; 1,500 were there already.\n");
    var bytes = new String(Files.readAllBytes(folder.resolve("earlier")), ISO_8859_1);
    assertThat(all).noneMatch(bytes::contains);
  }

  @Test
  void aSetThatIsNotThereIsNeverTakenForAnEmptyOne() {
    var ran = Ran.assay(
        "passwords", "generate", "--count", "3", "--against", file("typo"), "-o", file("lot.csv"));
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("there is no key file");
    assertThat(folder.resolve("lot.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyed-hash", "encryption"})
  void aKeyMakesTheSameLotAgain(String source) throws IOException {
    var units = units(50);
    assertThat(Ran.assay("passwords", "new-key", file("lot.key")).code()).isZero();
    for (var name : List.of("a.csv", "b.csv")) {
      var ran = Ran.assay(
          "passwords",
          "generate",
          "--identifiers",
          units,
          "--from",
          source,
          "--key",
          file("lot.key"),
          "-o",
          file(name));
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("identifier:  serial");
    }
    assertThat(folder.resolve("a.csv")).hasSameTextualContentAs(folder.resolve("b.csv"));
  }

  @Test
  void allThatIsWrongWithIdentifiersIsSaidAndNothingIsLeftBehind() throws IOException {
    Files.writeString(
        folder.resolve("units.csv"), "serial,note\nA1,=cmd()\nA2,+44123\nA3\n\nA4,@x\nA5,ok,too\n");
    var ran = Ran.assay(
        "passwords", "generate", "--identifiers", file("units.csv"), "-o", file("lot.csv"));
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err())
        .contains("units.csv:2:2: found a cell that begins with '='")
        .contains("units.csv:4: found 1 field, expected 2")
        .contains("units.csv:6:2: found a cell that begins with '@'")
        .contains("units.csv:7: found 3 fields, expected 2")
        .doesNotContain("units.csv:3");
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("units.csv");
    }
  }

  @Test
  void devicesWithoutIdentityOrTwiceTheSameGetNoPasswordByKey() throws IOException {
    Files.writeString(folder.resolve("units.csv"), "serial,x\nA1,1\n,2\nA1,3\nB,4\na_b,5\n");
    Ran.assay("passwords", "new-key", file("lot.key"));
    var ran = Ran.assay(
        "passwords",
        "generate",
        "--identifiers",
        file("units.csv"),
        "--from",
        "encryption",
        "--key",
        file("lot.key"),
        "-o",
        file("lot.csv"));
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err())
        .contains("units.csv:3:1: found no identifier")
        .contains("units.csv:4:1: found the identifier of line 2 again")
        .contains("units.csv:6:1: found characters other than digits, A to Z and hyphen");
    assertThat(folder.resolve("lot.csv")).doesNotExist();
  }

  @Test
  void whatCannotBeMeantIsRefused() throws IOException {
    var units = units(5);
    Ran.assay("passwords", "new-key", file("lot.key"));
    Files.writeString(folder.resolve("there.csv"), "mine");
    record Case(String said, List<String> arguments) {
      Case(String said, String... arguments) {
        this(said, List.of(arguments));
      }
    }
    for (var refused : List.of(
        new Case("say how many devices"),
        new Case("has 5 devices, but --count says 6", "--identifiers", units, "--count", "6"),
        new Case("random passwords need no key", "--count", "5", "--key", file("lot.key")),
        new Case("need a file of --identifiers", "--count", "5", "--from", "encryption"),
        new Case("name a secret key", "--identifiers", units, "--from", "keyed-hash"),
        new Case("no policy and no file 'strong'", "--count", "5", "--policy", "strong"),
        new Case("give 13.3 bits", "--count", "5", "--length", "4", "--alphabet", "abcdefghi1"),
        new Case(
            "too few for so many",
            "--count",
            "17",
            "--length",
            "4",
            "--alphabet",
            "ab",
            "--minimum-bits",
            "0"),
        new Case(
            "have a column 'ssid' already", "--identifiers", units, "--password-column", "ssid"))) {
      var arguments = new ArrayList<>(List.of("passwords", "generate"));
      arguments.addAll(refused.arguments());
      arguments.addAll(List.of("-o", file("new.csv")));
      var ran = Ran.assay(arguments.toArray(String[]::new));
      assertThat(ran.code()).as(refused.said() + ran.err()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ran.err()).contains(refused.said());
      assertThat(folder.resolve("new.csv")).doesNotExist();
    }
    var present = Ran.assay("passwords", "generate", "--count", "5", "-o", file("there.csv"));
    assertThat(present.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("there.csv")).hasContent("mine");
  }

  @Test
  void labelsCarryIdentifiersPasswordAndNetwork() throws IOException {
    var units = units(30);
    Ran.assay(
        "passwords",
        "generate",
        "--identifiers",
        units,
        "--policy",
        "bsi.tr03148",
        "-o",
        file("lot.csv"));
    var ran = Ran.assay(
        "passwords",
        "labels",
        file("lot.csv"),
        "--heading",
        "Larkfield WD-200",
        "--wifi-qr",
        "ssid",
        "--field",
        "serial",
        "--password-name",
        "Wi-Fi key",
        "-o",
        file("labels.pdf"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("30 labels");
    assertPrivate(folder.resolve("labels.pdf"));
    try (var pdf = Loader.loadPDF(folder.resolve("labels.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var text = new PDFTextStripper().getText(pdf);
      for (var line : Files.readAllLines(folder.resolve("lot.csv")).subList(1, 31)) {
        assertThat(text).contains(line.substring(line.lastIndexOf(',') + 1));
      }
      assertThat(text).contains("WD00029", "Wi-Fi key").doesNotContain("02:00:5e");
    }
    var small = Ran.assay(
        "passwords", "labels", file("lot.csv"), "--sheet", "20x10", "-o", file("small.pdf"));
    assertThat(small.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(small.err()).contains("device 1: found a label too small for");
    assertThat(folder.resolve("small.pdf")).doesNotExist();
  }

  @Test
  void theRecordOfALotIsData() {
    var ran = Ran.assay(
        "passwords",
        "generate",
        "--count",
        "3",
        "--policy",
        "bsi.tr03148",
        "--check-symbol",
        "--format",
        "json",
        "-o",
        file("lot.csv"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "\"format\" : \"assay-password-generation/1\"", "\"bits\" : 100.0", "\"length\" : 21");
  }
}
