package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotFileTest {
  private static final String TWO =
      "serial,mac,password\nA1,00:11:22:33:44:55,secret-one\nA2,00:11:22:33:44:56,secret-two\n";

  private static Lot read(byte[] bytes) {
    return LotFile.read("lot.csv", new ByteArrayInputStream(bytes), Map.of());
  }

  private static Lot read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundInTheHeader(String delimiter) {
    Lot lot = read(TWO.replace(",", delimiter));
    assertThat(lot.size()).isEqualTo(2);
    assertThat(lot.columns())
        .extracting(Column::role)
        .containsExactly(ColumnRole.SERIAL, ColumnRole.MAC, ColumnRole.PASSWORD);
    assertThat(lot.secret(1)).isEqualTo("secret-two");
  }

  @Test
  void byteOrderMarksGzipAndCarriageReturnsAreUnderstood() throws IOException {
    String text = "\uFEFF" + TWO.replace("\n", "\r\n");
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      byte[] plain = text.getBytes(charset);
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
        out.write(plain);
      }
      assertThat(read(plain).secret(0)).isEqualTo("secret-one");
      assertThat(read(zipped.toByteArray()).secret(1)).isEqualTo("secret-two");
    }
  }

  @Test
  void quotedFieldsMayHoldDelimitersQuotesAndLines() {
    Lot lot = read("serial,password\n\"A,1\",\"x\"\"y\nz\"\nA2,plain\n");
    assertThat(lot.secret(0)).isEqualTo("x\"y\nz");
    assertThat(lot.cell(0, 0)).isEqualTo("A,1");
    assertThat(lot.size()).isEqualTo(2);
  }

  @Test
  void everyRaggedRowIsNamedByItsLine() {
    assertThatThrownBy(() -> read("serial,password\nA1,x\nA2\nA3,x,y\n"))
        .isInstanceOfSatisfying(
            UnreadableLotException.class,
            e -> assertThat(e.problems()).extracting(LotProblem::line).containsExactly(3L, 4L));
  }

  @Test
  void emptyPasswordsAreCountedNotSkippedInSilence() {
    Lot lot = read("serial,password\nA1,x\nA2,\nA3,y\n");
    assertThat(lot.size()).isEqualTo(2);
    assertThat(lot.exclusions()).singleElement().satisfies(e -> {
      assertThat(e.rows()).isEqualTo(1);
      assertThat(e.firstLines()).containsExactly(3L);
    });
  }

  @Test
  void aFileWithoutAPasswordColumnIsRefused() {
    assertThatThrownBy(() -> read("serial,colour\nA1,red\n"))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("one that holds the passwords");
  }

  @Test
  void duplicateHeadersAreRefused() {
    assertThatThrownBy(() -> read("serial,Serial,password\nA,B,c\n"))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("a second time");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirLine() {
    byte[] bytes = "serial,password\nA1,x\nA2,?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xff;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableLotException.class)
        .hasMessageContaining("encoding");
  }

  @Test
  void aPasswordIsNeverPrinted() {
    Lot lot = read(TWO);
    assertThat(lot.password(0).toString()).doesNotContain("secret-one");
    assertThat(lot.password(0).masked()).doesNotContain("ecret").hasSize(10);
    assertThat(lot.toString()).doesNotContain("secret");
  }

  @Test
  void rubbishEndsInAnUnreadableLotOrALotButNeverInAnotherFailure() {
    Random random = new Random(7);
    byte[] alphabet = "ab1,;\t|\"\n\r\0=\u00e9\u0080".getBytes(StandardCharsets.ISO_8859_1);
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      for (int i = 0; i < bytes.length; i++) bytes[i] = alphabet[random.nextInt(alphabet.length)];
      byte[] head =
          round % 2 == 0 ? "serial,password\n".getBytes(StandardCharsets.UTF_8) : new byte[0];
      byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length);
      System.arraycopy(bytes, 0, all, head.length, bytes.length);
      try {
        assertThat(read(all).size()).isPositive();
      } catch (UnreadableLotException expected) {
        assertThat(expected.problems()).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 2999);
  }

  @Test
  void aSingleDeviceSharesItsPasswordWithNobody() {
    Lot one = Lot.of("one.csv", List.of("serial", "password"), List.of(List.of("A1", "k3mq9xwz")));
    AuditReport report = PasswordAudit.of(one, AuditOptions.of(Effort.QUICK));
    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome(Ground.NOT_UNIQUE)).isEqualTo(Outcome.TOO_FEW_ROWS);
  }
}
