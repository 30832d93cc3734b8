package org.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PasswordsCommandsTest {

  private static final String COUNTER =
      Ran.sample("camera") + "/evidence/lots/hc2-2026-w03-viewer.csv";
  private static final String SOUND = Ran.sample("heating-hub") + "/evidence/lot.csv";

  @TempDir
  private Path folder;

  @Test
  void aCounterIsFoundWithItsFormula() {
    var ran = Ran.assay("passwords", "audit", COUNTER, "--effort", "quick");
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out())
        .contains("FAULT FOUND: passwords are based on an incremental counter.", "7339 + (row + 1)")
        .contains("200 of 200 devices");
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @Test
  void aSoundLotIsClearedWithThePowerOfTheSearch() {
    var ran = Ran.assay("passwords", "audit", SOUND, "--effort", "quick");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("NO FAULT FOUND", "Looked for and not found", "hypotheses");
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "html"})
  void noPasswordIsEverShown(String format) throws IOException {
    for (var lot : List.of(COUNTER, SOUND)) {
      var ran = Ran.assay("passwords", "audit", lot, "--effort", "quick", "--format", format);
      for (var password : passwords(Path.of(lot))) {
        assertThat(ran.out()).doesNotContain(password);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thePageShowsWhatWasFoundAndNeedsNothingElse(boolean weak) throws Exception {
    var file = folder.resolve("lot.html");
    var ran = Ran.assay(
        "passwords",
        "audit",
        weak ? COUNTER : SOUND,
        "--effort",
        "quick",
        "--format",
        "html",
        "-o",
        file.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(weak ? ExitCode.NOT_MET : ExitCode.MET);
    var html = Files.readString(file);
    assertThat(html)
        .contains("default-src &#39;none&#39;", "<svg", "How hard to guess", "What was looked for")
        .doesNotContain("<script", "http:")
        .contains(weak ? "What to change" : "No fault found");
    var builder = DocumentBuilderFactory.newInstance();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
    var page = builder
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    var drawings = page.getElementsByTagName("svg");
    assertThat(drawings.getLength()).isGreaterThan(5);
    for (int i = 0; i < drawings.getLength(); i++) {
      assertThat(((Element) drawings.item(i)).getAttribute("aria-label")).isNotBlank();
    }
  }

  private static List<String> passwords(Path lot) throws IOException {
    try (Stream<String> lines = Files.lines(lot)) {
      return lines
          .skip(1)
          .map(line -> line.substring(line.lastIndexOf(',') + 1))
          .toList();
    }
  }

  @Test
  void theFormulaOfOneLotRunsAgainOnAnother() throws IOException {
    var json = Ran.assay("passwords", "audit", COUNTER, "--effort", "quick", "--format", "json")
        .out();
    var formula = folder.resolve("formula.json");
    Files.writeString(formula, firstProgram(json));
    var same = Ran.assay("passwords", "verify-formula", formula.toString(), COUNTER);
    assertThat(same.code()).as(same.err()).isEqualTo(ExitCode.NOT_MET);
    assertThat(same.out()).contains("It gives 200 of 200 passwords");
    var other = Ran.assay("passwords", "verify-formula", formula.toString(), SOUND);
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(other.out()).contains("It gives 0 of 200 passwords");
  }

  @Test
  void whatOnlyDescribesALotIsNotHeldAgainstAnother() throws IOException {
    var formula = folder.resolve("formula.json");
    Files.writeString(
        formula, "{\"formula\": \"property\", \"name\": \"bias\", \"text\": \"uneven\"}");
    var ran = Ran.assay("passwords", "verify-formula", formula.toString(), SOUND);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(ran.out()).contains("describes the lot that it was found on");
  }

  private static String firstProgram(String report) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(report)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("program")) {
          json.nextToken();
          long from = json.currentTokenLocation().getCharOffset();
          json.skipChildren();
          return report.substring((int) from, (int) json.currentLocation().getCharOffset());
        }
      }
    }
    throw new AssertionError("the report holds no program");
  }

  @Test
  void aFormulaThatIsNoneIsRefused() throws IOException {
    var formula = folder.resolve("formula.json");
    Files.writeString(formula, "[1]");
    var ran = Ran.assay("passwords", "verify-formula", formula.toString(), SOUND);
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err())
        .isEqualTo(
            "assay: '" + formula + "' cannot be run on this lot: a formula is a JSON object\n");
  }

  @Test
  void allProblemsOfALotAreShown() throws IOException {
    var lot = folder.resolve("lot.csv");
    Files.write(lot, new ArrayList<>(List.of("serial,password", "A1,x,y", "A2,k2", "A3")));
    var ran = Ran.assay("passwords", "audit", lot.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("lot.csv:2", "lot.csv:4");
  }

  @Test
  void aRoleThatThereIsNot() {
    var ran = Ran.assay("passwords", "audit", SOUND, "--column", "serial=number");
    assertThat(ran.err())
        .isEqualTo(
            "assay: there is no column role 'number'; there is serial, mac, ssid, imei, model, made, password, other\n");
  }

  @Test
  void aFileThatIsNoTextIsBadInputWithItsLine() throws IOException {
    var binary = folder.resolve("strings.bin");
    Files.write(binary, new byte[] {'a', '\n', (byte) 0xfe, (byte) 0xff, 0});
    var formula = Ran.assay("passwords", "verify-formula", binary.toString(), SOUND);
    var constants = Ran.assay("passwords", "audit", SOUND, "--constants", binary.toString());
    for (var ran : List.of(formula, constants)) {
      assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ran.err()).contains(binary + ":2: found the byte 0xfe, which is not UTF-8");
    }
  }

  @Test
  void timesOfProductionThatAreNone() {
    for (var window : List.of("2026", "2026-02-01..2026-01-01", "2026-01-01..2026-01-02..x")) {
      var ran = Ran.assay("passwords", "audit", SOUND, "--made-between", window);
      assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ran.err()).startsWith("assay: --made-between: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--brand", "--model", "--word"})
  void wordsThatAnybodyKnowsAreTriedBesideTheIdentifiers(String option) throws Exception {
    var lot = folder.resolve("lot.csv");
    var rows = new StringBuilder("serial,password\n");
    for (int i = 0; i < 60; i++) {
      var serial = "S%05d".formatted(i * 13 + 7);
      var digest = MessageDigest.getInstance("MD5").digest(("Zubnik" + serial).getBytes(UTF_8));
      rows.append(serial)
          .append(',')
          .append(HexFormat.of().formatHex(digest, 0, 6))
          .append('\n');
    }
    Files.writeString(lot, rows);
    var without = Ran.assay("passwords", "audit", lot.toString(), "--effort", "quick");
    assertThat(without.code()).as(without.out()).isZero();
    var with =
        Ran.assay("passwords", "audit", lot.toString(), "--effort", "quick", option, "Zubnik");
    assertThat(with.code()).as(with.out()).isEqualTo(ExitCode.NOT_MET);
    assertThat(with.out()).contains("MD5").contains("60 of 60 devices");
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    var piped = Ran.assay("passwords", "audit", SOUND, "--effort", "quick");
    assertThat(piped.err()).isEmpty();
    var seen = Ran.inColour("passwords", "audit", SOUND, "--effort", "quick");
    assertThat(seen.err()).contains("\r  reading 100 %").endsWith("\r");
  }
}
