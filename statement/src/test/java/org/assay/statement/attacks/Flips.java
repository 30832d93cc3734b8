package org.assay.statement.attacks;

import static org.assay.statement.findings.ReasonCode.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assay.statement.findings.ReasonCode;

/// One bit flipped in every region of the file, and the file cut off or lengthened.
final class Flips {

  private static final Set<ReasonCode> COVERED = EnumSet.of(
      SIGNATURE_BROKEN,
      SIGNATURE_MISSHAPEN,
      SIGNATURE_MISSING,
      FILE_BROKEN,
      FILE_NOT_PDF,
      FILE_TRUNCATED,
      FILE_ENCRYPTED,
      FILE_TOO_DEEP);

  private static final Set<ReasonCode> SIGNATURE = EnumSet.of(
      SIGNATURE_MISSHAPEN,
      SIGNATURE_MISSING,
      SIGNATURE_FALSE,
      SIGNATURE_BROKEN,
      CERTIFICATE_ALTERED,
      CERTIFICATE_UNTRUSTED,
      FILE_BROKEN);

  private final Good good;
  private final Random random;
  private final List<Attack> attacks = new ArrayList<>();

  Flips(Good good, long seed) {
    this.good = good;
    this.random = new Random(seed);
  }

  List<Attack> all(int covered, int inSignature) {
    var gap = Gap.in(good.file());
    regions("flip-covered", covered, 0, gap.from(), gap.to(), good.file().length, COVERED);
    regions("flip-signature", inSignature, gap.from() + 1, gap.used(), 0, 0, SIGNATURE);
    regions("flip-padding", inSignature / 10, gap.used(), gap.to() - 1, 0, 0, SIGNATURE);
    cuts();
    tails();
    return attacks;
  }

  // As many regions of equal length, with one bit flipped at a place that chance picks in each.
  private void regions(
      String kind, int count, int from, int to, int from2, int to2, Set<ReasonCode> reasons) {
    int length = to - from + to2 - from2;
    for (int i = 0; i < count; i++) {
      int low = (int) ((long) length * i / count);
      int high = Math.max(low + 1, (int) ((long) length * (i + 1) / count));
      int place = low + random.nextInt(high - low);
      int at = place < to - from ? from + place : from2 + place - (to - from);
      add(kind, flipped(at, 1 << random.nextInt(8)), reasons);
    }
  }

  private byte[] flipped(int at, int bit) {
    var file = good.file().clone();
    file[at] ^= (byte) bit;
    return file;
  }

  private void cuts() {
    for (int i = 1; i <= 16; i++) {
      int length = (int) ((long) good.file().length * i / 17);
      add(
          "cut-off",
          java.util.Arrays.copyOf(good.file(), length),
          EnumSet.of(FILE_TRUNCATED, FILE_BROKEN, SIGNATURE_MISSING, SIGNATURE_MISSHAPEN));
    }
  }

  private void tails() {
    var tails = List.of(
        "\n",
        " ",
        "%",
        "%%EOF\n",
        "\0\0\0\0",
        "<script>alert(1)</script>",
        "PK\u0003\u0004",
        "\n1 0 obj\n<< >>\nendobj\n",
        "startxref\n0\n%%EOF\n",
        "trailer\n<< >>\n");
    for (var tail : tails) {
      var file = java.util.Arrays.copyOf(good.file(), good.file().length + tail.length());
      var bytes = tail.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(bytes, 0, file, good.file().length, bytes.length);
      add("lengthened", file, EnumSet.of(CHANGED_AFTER_SIGNING, FILE_BROKEN, FILE_TRUNCATED));
    }
  }

  private void add(String kind, byte[] file, Set<ReasonCode> reasons) {
    attacks.add(new Attack(good.name(), kind, file, good.handed(), reasons));
  }
}
