package org.assay.statement.attacks;

import static org.assay.statement.findings.ReasonCode.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.assay.statement.findings.ReasonCode;

/// Attacks on how a signature says what it covers: universal forgery (a signature that says
/// nothing), signature wrapping (the signed bytes moved away from where they are read), and
/// incremental saving without an orderly update.
final class Forgeries {

  private static final Set<ReasonCode> FORGED =
      EnumSet.of(SIGNATURE_MISSHAPEN, SIGNATURE_MISSING, SIGNATURE_BROKEN, FILE_BROKEN);

  private final Good good;
  private final Gap gap;
  private final List<Attack> attacks = new ArrayList<>();

  Forgeries(Good good) {
    this.good = good;
    this.gap = Gap.in(good.file());
  }

  List<Attack> all() {
    universal();
    wrapping();
    saving();
    return attacks;
  }

  private void add(String kind, byte[] file, Set<ReasonCode> reasons) {
    attacks.add(new Attack(good.name(), kind, file, good.handed(), reasons));
  }

  // ---- universal signature forgery

  private void universal() {
    var length = gap.range().length();
    var ranges = List.of(
        "/ByteRangX" + gap.range().substring(10),
        "/ByteRange []",
        "/ByteRange null",
        "/ByteRange [0 0 0 0]",
        "/ByteRange [0 -1 -1 -1]",
        "/ByteRange [-1 1 0 0]",
        "/ByteRange [0 99999999 0 0]",
        "/ByteRange [0 1 2 3]",
        "/ByteRange (0)",
        "/ByteRange [0 %d]".formatted(gap.from()),
        "/ByteRange [0 %d %d]".formatted(gap.from(), gap.to()),
        "/ByteRange [0 %d %d 0]".formatted(gap.from(), gap.to()),
        "/ByteRange [0 %d %d 1]".formatted(gap.from(), gap.to()),
        "/ByteRange [0 %d %d 9]".formatted(gap.from(), gap.from()),
        "/ByteRange [1 %d %d 9]".formatted(gap.from(), gap.to()),
        "/ByteRange [0.0 %d 1 9]".formatted(gap.from()));
    for (var range : ranges) {
      if (range.length() <= length) {
        add("universal-range", replaced(gap.rangeAt(), pad(range, length)), FORGED);
      }
    }
    for (var contents : List.of("<>", "<00>", "null", "()", "<0000000000>", "[]", "/X")) {
      add("universal-contents", replaced(gap.from(), pad(contents, gap.to() - gap.from())), FORGED);
    }
    add("universal-zeros", zeros(), FORGED);
    for (var word : List.of("/Contents", "/Adobe.PPKLite", "/ETSI.CAdES.detached", "/Sig")) {
      replaceBefore(word);
    }
  }

  private void replaceBefore(String word) {
    var text = new String(good.file(), StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(word, gap.from());
    at = at < 0 ? text.indexOf(word, gap.to()) : at;
    if (at >= 0) {
      add("universal-names", replaced(at + 1, "Q"), FORGED);
    }
  }

  private byte[] zeros() {
    var file = good.file().clone();
    java.util.Arrays.fill(file, gap.from() + 1, gap.to() - 1, (byte) '0');
    return file;
  }

  private static String pad(String text, int length) {
    return text + " ".repeat(length - text.length());
  }

  private byte[] replaced(int at, String text) {
    var file = good.file().clone();
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, at, bytes.length);
    return file;
  }

  // ---- signature wrapping: what was signed stands behind what is read

  private void wrapping() {
    for (int room = 1; room <= 24; room++) {
      wrapped(room);
    }
  }

  private void wrapped(int room) {
    var file = good.file();
    var tail = java.util.Arrays.copyOfRange(file, gap.to(), file.length);
    var text = new String(file, StandardCharsets.ISO_8859_1);
    int table = startOfTable(text);
    int signature = numberBefore(text, gap.from());
    var out = new ByteArrayOutputStream();
    out.write(file, 0, gap.to());
    var inserted = new StringBuilder("\n>>\nendobj\n");
    while (gap.to() + inserted.length() < table) {
      inserted.append("%                              \n");
    }
    // The table that the unmoved "startxref" finds at its old place.
    int at = table;
    var objects =
        "%d 0 obj\n<< /Length 5 >>\nstream\nBT ET\nendstream\nendobj\n".formatted(contents());
    inserted.setLength(table - gap.to());
    int moved = gap.to() + 20_000 + 1000 * room;
    var range = "/ByteRange [0 %d %d %d]".formatted(gap.from(), moved, tail.length);
    var forged =
        "%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached %s /Contents %s >>\nendobj\n"
            .formatted(signature, range, text.substring(gap.from(), gap.to()));
    var xref =
        "xref\n%d 1\n%%010d 00000 n \n%d 1\n%%010d 00000 n \ntrailer\n<< /Size 9999 /Root %s /Prev %s >>\n"
            .formatted(contents(), signature, root(text), previous(text));
    int first = at + xref.length() + 16;
    inserted.append(xref.formatted(first, first + objects.length()));
    while (gap.to() + inserted.length() < first) {
      inserted.append('\n');
    }
    inserted.append(objects).append(forged);
    while (gap.to() + inserted.length() < moved) {
      inserted.append('\n');
    }
    inserted.setLength(Math.max(inserted.length(), moved - gap.to()));
    out.writeBytes(inserted.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(tail);
    add(
        "wrapping",
        out.toByteArray(),
        EnumSet.of(
            SIGNATURE_MISSHAPEN,
            SIGNATURE_BROKEN,
            CHANGED_AFTER_SIGNING,
            FILE_BROKEN,
            SIGNATURE_MISSING));
  }

  private static int startOfTable(String text) {
    var found = Pattern.compile("startxref\\s+(\\d+)").matcher(text);
    int at = 0;
    while (found.find()) {
      at = Integer.parseInt(found.group(1));
    }
    return at;
  }

  private static int numberBefore(String text, int at) {
    var found = Pattern.compile("(\\d+) 0 obj").matcher(text.substring(0, at));
    int number = 0;
    while (found.find()) {
      number = Integer.parseInt(found.group(1));
    }
    return number;
  }

  private static String root(String text) {
    var found = Pattern.compile("/Root (\\d+ \\d+ R)").matcher(text);
    return found.find() ? found.group(1) : "1 0 R";
  }

  private static String previous(String text) {
    var found = Pattern.compile("/Prev (\\d+)").matcher(text);
    return found.find() ? found.group(1) : "0";
  }

  private long contents() {
    try (var document = Loader.loadPDF(good.file())) {
      return document.getPage(0).getCOSObject().getItem(COSName.CONTENTS) instanceof COSObject one
          ? one.getKey().getNumber()
          : 9_000;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  // ---- incremental saving: an update that is none, behind the end

  private void saving() {
    var text = new String(good.file(), StandardCharsets.ISO_8859_1);
    long contents = contents();
    var object =
        "%d 0 obj\n<< /Length 5 >>\nstream\nBT ET\nendstream\nendobj\n".formatted(contents);
    int at = good.file().length;
    var table = "xref\n%d 1\n%010d 00000 n \n".formatted(contents, at);
    var trailer =
        "trailer\n<< /Size 9999 /Root %s /Prev %d >>\n".formatted(root(text), startOfTable(text));
    var end = "startxref\n%d\n%%%%EOF\n".formatted(at + object.length());
    var old = "startxref\n%d\n%%%%EOF\n".formatted(startOfTable(text));
    var copied = "%d 0 obj\n<< /Type /Sig /Contents %s >>\nendobj\n"
        .formatted(numberBefore(text, gap.from()), text.substring(gap.from(), gap.to()));
    for (var tail : List.of(
        object,
        object + end,
        object + old,
        object + trailer + end,
        object + trailer + old,
        object + table + end,
        object + table + trailer,
        object + table + trailer + end,
        object + copied + trailer + old,
        object + table + trailer + old,
        copied + old,
        table + trailer + "startxref\n%d\n%%%%EOF\n".formatted(at),
        object + object + trailer,
        object + table + trailer.replace("/Root", "/Roat") + end)) {
      saved(tail);
    }
  }

  private void saved(String tail) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(good.file());
    out.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
    add(
        "incremental-saving",
        out.toByteArray(),
        EnumSet.of(CHANGED_AFTER_SIGNING, FILE_BROKEN, FILE_TRUNCATED, SIGNATURE_MISSING));
  }
}
