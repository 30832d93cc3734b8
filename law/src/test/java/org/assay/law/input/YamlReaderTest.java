package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.law.input.YamlScalar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private final Problems problems = new Problems();

  private YamlValue read(String text) {
    var value = YamlReader.read("f.yaml", text, problems);
    assertThat(problems.inReadingOrder()).isEmpty();
    return value.orElseThrow();
  }

  private static Position at(int line, int column) {
    return new Position("f.yaml", line, column);
  }

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    var map = (YamlMap) read("# doorbell\nname: Ding\nlots:\n  - a.csv\n  - b.csv\n");
    assertThat(map.at()).isEqualTo(at(2, 1));
    assertThat(map.entries())
        .containsExactly(
            new YamlMap.Entry("name", at(2, 1), new YamlScalar("Ding", false, at(2, 7))),
            new YamlMap.Entry(
                "lots",
                at(3, 1),
                new YamlList(
                    List.of(
                        new YamlScalar("a.csv", false, at(4, 5)),
                        new YamlScalar("b.csv", false, at(5, 5))),
                    at(4, 3))));
  }

  @Test
  void columnsCountCharactersAndNotUtf16Units() {
    var map = (YamlMap) read("{ \"\uD83D\uDD14\": x, b: y }\n");
    assertThat(map.entry("b").orElseThrow().keyAt()).isEqualTo(at(1, 11));
  }

  @Test
  void charactersBeyondTheBasicPlaneMayStandAnywhere() {
    for (int before = 1_000; before < 1_050; before++) {
      var text = "a".repeat(before) + "\uD83D\uDD14";
      assertThat(onlyValue("k: " + text + "\n")).isEqualTo(new YamlScalar(text, false, at(1, 4)));
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertThat(((YamlMap) read("\uFEFFname: x\n")).entries().getFirst().key()).isEqualTo("name");
  }

  @ParameterizedTest
  @CsvSource({
    "true, TRUTH",
    "FALSE, TRUTH",
    "yes, TEXT",
    "no, TEXT",
    "off, TEXT",
    "12, WHOLE_NUMBER",
    "0012, WHOLE_NUMBER",
    "0x1F, WHOLE_NUMBER",
    "0o17, WHOLE_NUMBER",
    "1.10, DECIMAL",
    ".inf, DECIMAL",
    "2026-05-31, TEXT",
    "12:30:45, TEXT",
    "'\"true\"', TEXT",
    "'\"12\"', TEXT",
    "!!str 12, TEXT",
    "V2.1.1, TEXT",
    "1_000, TEXT"
  })
  void singleValuesAreWhatTheCoreSchemaSaysTheyAre(String written, Kind kind) {
    assertThat(((YamlScalar) onlyValue("a: " + written + "\n")).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"''", "~", "null", "Null"})
  void nothingIsNoText(String written) {
    assertThat(onlyValue("a: " + written + "\n")).isInstanceOf(YamlNull.class);
  }

  @Test
  void aBlockOfTextIsText() {
    assertThat(onlyValue("a: |\n  12\n")).isEqualTo(new YamlScalar("12\n", true, at(1, 4)));
  }

  @Test
  void keysThatOtherVersionsOfYamlTakeForTruthAreText() {
    assertThat(((YamlMap) read("on: 2026-01-01\nno: x\n")).entries())
        .extracting(YamlMap.Entry::key)
        .containsExactly("on", "no");
  }

  private YamlValue onlyValue(String text) {
    return ((YamlMap) read(text)).entries().getFirst().value();
  }
}
