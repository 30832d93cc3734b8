package org.assay.law.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user sees when a file is not the YAML we read: each message whole.
class BadYamlTest {

  private static List<String> problemsOf(String text) {
    var problems = new Problems();
    YamlReader.read("product.yaml", text, problems);
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }

  private static List<String> problemsOf(Path file) {
    var problems = new Problems();
    assertThat(YamlReader.readFile(file, "product.yaml", problems)).isEmpty();
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }

  @Test
  void anEmptyFile() {
    var expected = "product.yaml:1:1: found an empty file; expected YAML, one `key: value` on each "
        + "line. Write the content, or name another file.";
    assertThat(problemsOf("")).containsExactly(expected);
    assertThat(problemsOf("# nothing but a comment\n")).containsExactly(expected);
  }

  @Test
  void aTabForIndentation() {
    assertThat(problemsOf("parties:\n\tname: x\n"))
        .containsExactly("product.yaml:2:1: found a tab; expected spaces. YAML is indented with "
            + "spaces only: replace the tab.");
  }

  @Test
  void aColonInsideText() {
    assertThat(problemsOf("name: Ding: the doorbell\n"))
        .containsExactly("product.yaml:1:11: found a second ': ' in one value; expected one "
            + "`key: value` on a line. Put text that has a colon in quotes.");
  }

  @Test
  void aKeyIndentedBelowAValue() {
    assertThat(problemsOf("name: Ding\n  model: D1\n"))
        .containsExactly(
            "product.yaml:2:1: found a key that cannot stand below the line before it;"
                + " expected keys of one map in the same column, each written `key: value`. Check the"
                + " spaces at the start of this line, and that the line before has ': ' after its key.");
  }

  @Test
  void aKeyIndentedLessThanItsNeighbours() {
    assertThat(problemsOf("a:\n  - b\n c: d\n"))
        .containsExactly("product.yaml:3:2: found a line that is indented differently from its "
            + "neighbours; expected the same indentation for all keys of a map and all elements of "
            + "a list. Check the spaces at the start of the line.");
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsShownWhereItOpens() {
    assertThat(problemsOf("name: 'Ding\nmodel: D1\n"))
        .containsExactly("product.yaml:1:7: found a quotation mark that is never closed; expected a"
            + " closing quotation mark. Close it at the end of the text.");
  }

  @Test
  void aBracketThatIsNotClosedIsShownWhereItOpens() {
    assertThat(problemsOf("lots: [a, b\nmodel: D1\n"))
        .containsExactly("product.yaml:1:7: found a list or map in brackets that is never closed; "
            + "expected ',' or ']'. Close the bracket.");
  }

  @Test
  void aBackslashInDoubleQuotes() {
    assertThat(problemsOf("file: \"lots\\quay.csv\"\n"))
        .containsExactly("product.yaml:1:13: found '\\q' in double quotes; expected an escape such"
            + " as \\n or \\\\. Use single quotes, or double the backslash.");
  }

  @Test
  void anEscapeThatBreaksOff() {
    assertThat(problemsOf("name: Ding\nfile: \"lots\\x"))
        .containsExactly("product.yaml:2:1: found text after this that is not YAML; expected YAML "
            + "1.2. Look for a backslash in double quotes: it must be doubled.");
  }

  @Test
  void textThatBeginsWithAReservedCharacter() {
    assertThat(problemsOf("contact: @acme\n"))
        .containsExactly(
            "product.yaml:1:10: found text that begins with @; expected text in quotes."
                + " Put the whole text in quotes.");
  }

  @Test
  void aKeyGivenTwice() {
    assertThat(problemsOf("name: a\nmodel: b\nname: c\n"))
        .containsExactly("product.yaml:3:1: found the key 'name' a second time; expected each key "
            + "once. It stands in line 1 already: remove one of them.");
  }

  @Test
  void twoDocumentsInOneFile() {
    assertThat(problemsOf("name: a\n---\nname: b\n"))
        .containsExactly("product.yaml:2:1: found a second document ('---'); expected one document "
            + "in a file. Remove the line, or move what follows to a file of its own.");
  }

  @Test
  void anchorsAndAliasesSoThatNothingIsExpanded() {
    assertThat(problemsOf("a: &lol [x, x]\nb: [*lol, *lol]\n"))
        .containsExactly(
            "product.yaml:1:4: found the anchor '&lol'; expected a value without an anchor. Remove "
                + "it. A text that begins with & needs quotes.",
            "product.yaml:2:5: found the alias '*lol'; expected the value itself. Write it out: each"
                + " fact stands where it is stated. A text that begins with * needs quotes.",
            "product.yaml:2:11: found the alias '*lol'; expected the value itself. Write it out: "
                + "each fact stands where it is stated. A text that begins with * needs quotes.");
  }

  @Test
  void aTagOfSomebodysOwn() {
    assertThat(problemsOf("a: !!java.lang.ProcessBuilder [sh]\nb: !secret x\n"))
        .containsExactly(
            "product.yaml:1:4: found the tag 'tag:yaml.org,2002:java.lang.ProcessBuilder'; expected "
                + "a value without a tag. Remove it. A text that begins with ! needs quotes.",
            "product.yaml:2:4: found the tag '!secret'; expected a value without a tag. Remove it. "
                + "A text that begins with ! needs quotes.");
  }

  @Test
  void aKeyThatIsAList() {
    assertThat(problemsOf("? [a, b]\n: c\n"))
        .containsExactly("product.yaml:1:3: found a key that is not a text; expected a text as the "
            + "key. Write `key: value`.");
  }

  @Test
  void anotherVersionOfYaml() {
    assertThat(problemsOf("%YAML 2.0\n---\na: 1\n"))
        .containsExactly(
            "product.yaml:1:1: found text that is not YAML (Version{major=2, minor=0});"
                + " expected YAML 1.2. Check the punctuation here and in the line before; put text in "
                + "quotes if in doubt.");
  }

  @Test
  void bracketsWithoutEnd() {
    assertThat(problemsOf("[".repeat(1_000_000)))
        .containsExactly(
            "product.yaml:1:41: found values nested more than 40 deep; expected at most 40 "
                + "levels. Check the brackets.");
  }

  @Test
  void aControlCharacter() {
    assertThat(problemsOf("name: Ding\u0007\n"))
        .containsExactly(
            "product.yaml:1:11: found the control character U+0007; expected printable "
                + "text. Delete the character; it may be invisible in your editor.");
  }

  @Test
  void aFileThatIsTooLong() {
    assertThat(problemsOf("a".repeat(2_000_001)))
        .containsExactly("product.yaml:1:1: found a file of 2000001 characters; expected at most "
            + "2000000. Put bulky material into evidence files.");
  }

  @Test
  void latin1InsteadOfUtf8(@TempDir Path folder) throws IOException {
    var file = Files.write(
        folder.resolve("f"),
        "name: Ding\nmaker: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problemsOf(file))
        .containsExactly(
            "product.yaml:2:11: found the byte 0xE9, which is not UTF-8; expected text "
                + "in UTF-8. Save the file as UTF-8 in your editor.");
  }

  @Test
  void aCharacterCutOffAtTheEnd(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("f"), new byte[] {'a', ':', ' ', (byte) 0xc3});
    assertThat(problemsOf(file))
        .containsExactly("product.yaml:1:4: found the byte 0xC3, which is not UTF-8; expected text "
            + "in UTF-8. Save the file as UTF-8 in your editor.");
  }

  @Test
  void utf16AsSomeEditorsWriteIt(@TempDir Path folder) throws IOException {
    var file =
        Files.write(folder.resolve("f"), "\uFEFFname: x".getBytes(StandardCharsets.UTF_16LE));
    assertThat(problemsOf(file))
        .containsExactly("product.yaml:1:1: found the byte 0xFF, which is not UTF-8; expected text "
            + "in UTF-8. The file is UTF-16: save it as UTF-8 in your editor.");
  }

  @Test
  void binaryFiles(@TempDir Path folder) throws IOException {
    var zip = Files.write(folder.resolve("a"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(problemsOf(zip))
        .containsExactly("product.yaml:1:3: found the control character U+0003; expected printable "
            + "text. Delete the character; it may be invisible in your editor.");
    var png = Files.write(folder.resolve("b"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
    assertThat(problemsOf(png))
        .containsExactly("product.yaml:1:1: found the byte 0x89, which is not UTF-8; expected text "
            + "in UTF-8. This looks like a binary file: name a YAML text file.");
  }

  @Test
  void noFileOrAFolder(@TempDir Path folder) {
    assertThat(problemsOf(folder.resolve("missing.yaml")))
        .containsExactly("product.yaml:1:1: found no such file; expected a readable text file. "
            + "Check the name and the place of the file.");
    assertThat(problemsOf(folder))
        .containsExactly("product.yaml:1:1: found a folder; expected a readable text file. "
            + "Check the name and the place of the file.");
  }
}
