package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a lot is said with its line; nothing is skipped in silence, and no
/// password is quoted.
class BadLotTest {
  private static final String SECRET = "uVq8Zr2mKd";

  @TempDir
  private Path folder;

  private static Lot read(byte[] bytes) {
    return LotFile.read("lot.csv", new ByteArrayInputStream(bytes), Map.of());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<LotProblem> problems(byte[] bytes) {
    UnreadableLotException failure =
        catchThrowableOfType(UnreadableLotException.class, () -> read(bytes));
    assertThat(failure).isNotNull();
    return failure.problems();
  }

  private static List<String> said(byte[] bytes) {
    return problems(bytes).stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.found())
        .toList();
  }

  private static byte[] zstd(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /// Rows that do not pack well.
  private static String rows(int count) {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("serial,password\n");
    for (int i = 0; i < count; i++)
      csv.append("S").append(i).append(',').append(random.nextLong()).append('\n');
    return csv.toString();
  }

  @Test
  void zstdIsUnpackedInWholeAndInSeveralFrames() throws IOException {
    byte[] first = zstd(utf8("serial,password\nA1," + SECRET + "\n"));
    byte[] second = zstd(utf8("A2,other\n"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(read(first).size()).isEqualTo(1);
    assertThat(read(both).size()).isEqualTo(2);
    assertThat(
            read(zstd(("\uFEFF" + "serial,password\nA1,x\n").getBytes(StandardCharsets.UTF_16LE)))
                .size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd"})
  void packedDataThatBreaksOffIsRefusedWithTheLineItReaches(String kind) throws IOException {
    byte[] plain = utf8(rows(40_000));
    byte[] packed = kind.equals("gzip") ? gzip(plain) : zstd(plain);
    List<LotProblem> problems = problems(Arrays.copyOf(packed, packed.length / 2));
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.found()).startsWith("data that breaks off or is damaged");
      // zstd gives out nothing before a whole block is there.
      if (kind.equals("gzip")) assertThat(problem.line()).isBetween(10_000L, 25_000L);
    });
    packed[packed.length / 3] ^= 0x55;
    packed[packed.length / 3 + 1] ^= 0x55;
    assertThat(problems(packed)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "504B030414000600, a zip or spreadsheet file",
    "D0CF11E0A1B11AE1, an old spreadsheet file",
    "FD377A585A000000, xz data",
    "425A683931415926, bzip2 data",
    "255044462D312E37, a PDF",
    "FFFE000041000000, UTF-32 text",
    "7300650072006900, UTF-16 text without a byte-order mark",
    "28B52FFD, data that breaks off or is damaged",
    "1F8B0800, data that breaks off or is damaged",
  })
  void otherKindsOfFilesAreNamed(String hex, String kind) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    assertThat(problems(bytes))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.found() + problem).containsAnyOf(kind, "breaks off"));
  }

  @Test
  void oneLineOfAGibibyteIsRefusedAtOnceAndInLittleMemory() throws IOException {
    Path file = folder.resolve("long.csv");
    Files.write(file, utf8("serial,password\nA1,x\n"));
    try (var channel =
        java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(utf8("end")), 1L << 30);
    }
    // The hole reads as NUL characters; the row is longer than any row may be.
    assertThatThrownBy(() -> LotFile.read(file))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("long.csv:3: found a line longer than 65,536 bytes");
  }

  @Test
  void anEndlessLineIsRefusedWithoutReadingItToTheEnd() {
    long[] given = {0};
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        given[0]++;
        return 'x';
      }

      @Override
      public int read(byte[] into, int at, int most) {
        Arrays.fill(into, at, at + most, (byte) 'x');
        given[0] += most;
        return most;
      }
    };
    CsvParser parser = new CsvParser(endless, new LotProblems("endless.csv"));
    assertThatThrownBy(parser::header)
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("endless.csv:1: found a line longer than");
    assertThat(given[0]).isLessThan(1 << 21);
  }

  @Test
  void everyMistakeIsNamedUpToALimit() {
    String bad = IntStream.range(0, 80)
        .mapToObj(i -> "A" + i)
        .reduce("serial,password", (all, row) -> all + "\n" + row);
    List<LotProblem> problems = problems(utf8(bad));
    assertThat(problems).hasSize(LotProblems.LIMIT + 1);
    assertThat(problems.getFirst().line()).isEqualTo(2);
    assertThat(problems.getLast().found()).contains("50 problems, after which reading stopped");
    String few = "serial,password\nA1\nA2,x,y\nA3,\"z\"z\n\"A4,q\nr\n";
    assertThat(said(utf8(few)))
        .containsExactly(
            "2:0 1 field",
            "3:0 3 fields",
            "4:2 text around a quoted field",
            "5:1 a quote that is never closed");
  }

  @Test
  void controlCharactersAreNamedOnceARow() {
    assertThat(said(utf8("serial,password\nA\0\0\0,x\nA2,y\u0007\n\"A\n\0\",z\n")))
        .containsExactly(
            "2:1 a NUL character", "3:2 a control character (0x07)", "5:1 a NUL character");
  }

  @Test
  void mixedEncodingsAreNamedLineByLine() {
    byte[] bytes = utf8("serial,place,password\nA1,K?ln,x\nA2,Köln,y\nA3,Z?rich,z\n");
    for (int i = 0; i < bytes.length; i++) if (bytes[i] == '?') bytes[i] = (byte) 0xfc;
    assertThat(said(bytes))
        .containsExactly(
            "2:2 bytes that are not text in the file's encoding",
            "4:2 bytes that are not text in the file's encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "eda080", "f4908080", "e28228", "f0288c28", "80", "c3"})
  void whatLooksLikeUtf8ButIsNotIsRefused(String hex) {
    byte[] bad = java.util.HexFormat.of().parseHex(hex);
    assertThat(Utf8.firstBad(bad, 0, bad.length)).isZero();
    byte[] good = utf8("aé漢😀");
    assertThat(Utf8.firstBad(good, 0, good.length)).isEqualTo(-1);
  }

  @Test
  void brokenUtf16IsRefusedWithItsLine() {
    byte[] text = "\uFEFFserial,password\nA1,x\nA2,?\n".getBytes(StandardCharsets.UTF_16BE);
    text[text.length - 4] = (byte) 0xd8;
    text[text.length - 3] = 0;
    assertThat(said(text)).containsExactly("3:0 bytes that are not text in the file's encoding");
  }

  @Test
  void aFileWithoutAHeaderIsToldSoWithoutQuotingIt() {
    List<LotProblem> problems =
        problems(utf8("A1,00:11:22:33:44:55," + SECRET + "\nA2,00:11:22:33:44:56,q\n"));
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.found()).contains("looks like a device, not like column names");
      assertThat(problem.toString()).doesNotContain(SECRET);
    });
  }

  @Test
  void emptyPasswordsAndBlankLinesAreCountedForEachColumn() {
    Lot lot = read(utf8("serial,password,pin\nA1,x,\n\nA2,,1\nA3,y,2\n"));
    assertThat(lot.size()).isEqualTo(2);
    assertThat(lot.exclusions())
        .extracting(Exclusion::reason, Exclusion::rows, Exclusion::firstLines)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("blank line", 1L, List.of(3L)),
            org.assertj.core.groups.Tuple.tuple(
                "empty password in column 'password'", 1L, List.of(4L)));
    Lot pins = lot.auditing(lot.passwordColumns().getLast());
    assertThat(pins.size()).isEqualTo(2);
    assertThat(pins.exclusions().getLast().firstLines()).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", ":", "^", "~", "\u001f", "#", "&"})
  void anyDelimiterIsFound(String delimiter) {
    Lot lot = read(utf8("serial%1$spassword\nA1%1$sx\n\"A%1$s2\"%1$sy\n".formatted(delimiter)));
    assertThat(lot.size()).isEqualTo(2);
    assertThat(lot.cell(1, 0)).isEqualTo("A" + delimiter + "2");
  }

  @Test
  void aLineThatNamesTheDelimiterIsObeyed() {
    Lot lot = read(utf8("sep=!\r\nserial!password,x\r\nA1!x\r\n"));
    assertThat(lot.columns()).extracting(Column::name).containsExactly("serial", "password,x");
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreReadAsTheyAre() {
    Lot lot = read(utf8("serial,password\n=HYPERLINK(1),=1+2\n@x,+SUM(A1)\n"));
    assertThat(lot.cell(0, 0)).isEqualTo("=HYPERLINK(1)");
    assertThat(lot.secret(1).equals("+SUM(A1)")).isTrue();
  }

  /// The same text, however it is packed, encoded and cut into pieces, is the same lot or the same
  /// list of mistakes.
  @Test
  void rubbishIsReadAlikeInEveryDress() throws IOException {
    Random random = new Random(23);
    String[] pieces = {
      "a", "1", ",", ",", "\n", "\n", "\"", "\"\"", "\r\n", "\r", "é", "=", " ", "\0", "😀",
      "x,y\n", "\t", ";"
    };
    int readable = 0;
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder(round % 3 == 0 ? "" : "serial,password\nA1,x\n");
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) text.append(pieces[random.nextInt(pieces.length)]);
      byte[] plain = utf8(text.toString());
      String expected = outcome(plain);
      if (expected.startsWith("lot")) readable++;
      assertThat(outcome(gzip(plain))).isEqualTo(expected);
      assertThat(outcome(zstd(plain))).isEqualTo(expected);
      // A NUL at the beginning of UTF-16 looks like UTF-32.
      if (plain.length == 0 || plain[0] == 0) continue;
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
        assertThat(outcome(("\uFEFF" + text).getBytes(charset))).isEqualTo(expected);
    }
    assertThat(readable).isBetween(100, 1400);
  }

  private static String outcome(byte[] bytes) {
    try {
      Lot lot = read(bytes);
      StringBuilder all = new StringBuilder("lot " + lot.exclusions());
      for (int row = 0; row < lot.size(); row++)
        for (int c = 0; c < lot.columns().size(); c++) all.append('|').append(lot.cell(row, c));
      return all.toString();
    } catch (UnreadableLotException refused) {
      return refused.problems().toString();
    }
  }

  /// Rows longer than what is read at once, at every offset.
  @Test
  void rowsMayLieAcrossReadings() {
    Random random = new Random(29);
    for (int round = 0; round < 20; round++) {
      StringBuilder csv = new StringBuilder("serial,password\n");
      int rows = 400;
      for (int i = 0; i < rows; i++)
        csv.append('"')
            .append("\"\"x\n".repeat(random.nextInt(400)))
            .append("\",p")
            .append(i)
            .append('\n');
      CsvParser parser = new CsvParser(
          new ByteArrayInputStream(utf8(csv.toString())), new LotProblems("x"), 1 << 17);
      assertThat(parser.header()).containsExactly("serial", "password");
      for (int i = 0; i < rows; i++) {
        Row row = java.util.Objects.requireNonNull(parser.next());
        assertThat(row.text(1)).isEqualTo("p" + i);
        assertThat(row.text(0).replace("\"x\n", "")).isEmpty();
      }
      assertThat(parser.next()).isNull();
    }
  }

  @Test
  void binaryJunkIsRefusedAndNeverFailsOtherwise() {
    Random random = new Random(31);
    for (int round = 0; round < 300; round++) {
      byte[] junk = new byte[random.nextInt(20_000)];
      random.nextBytes(junk);
      assertThat(problems(junk)).isNotEmpty();
    }
  }

  @Test
  void aStreamTooLongToKeepIsRefused() {
    Memory small = new Memory(100, 1000, 1000, 64);
    assertThatThrownBy(() -> LotFile.read(
            "standard input", new ByteArrayInputStream(utf8(rows(100))), Map.of(), small))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("read more than once");
  }
}
