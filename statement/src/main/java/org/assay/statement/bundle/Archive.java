package org.assay.statement.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.findings.ReasonCode;

/// Named files in a ZIP archive of one form only: sorted, not compressed, of one fixed time,
/// nothing else. The same files give the same bytes everywhere, and nothing can expand.
record Archive(Map<String, byte[]> files) {

  /// The largest archive that is written or read.
  static final int MOST_BYTES = 128 << 20;

  private static final int MOST_FILES = 20_000;
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int END_BYTES = 22;
  private static final Pattern NAME =
      Pattern.compile("(?:(?!\\.{1,2}/)[^/\\\\:\\p{Cntrl}]{1,200}/){0,20}"
          + "(?!\\.{1,2}$)[^/\\\\:\\p{Cntrl}]{1,200}");

  Archive {
    files = new TreeMap<>(files);
  }

  /// What is wrong with the names, if anything is.
  Optional<String> flaw() {
    var seen = new TreeSet<String>();
    for (var name : files.keySet()) {
      if (!isName(name)) {
        return Optional.of("a file named '%s', which could land elsewhere".formatted(name));
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        return Optional.of("two files named '%s', but for capitals".formatted(name));
      }
    }
    return seen.stream()
        .filter(name -> seen.subSet(name + "/", name + "0").size() > 0)
        .findFirst()
        .map(name -> "'%s' as a file and as a folder".formatted(name));
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] contents) {
    var crc = new CRC32();
    crc.update(contents);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(contents.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    return entry;
  }

  /// The archive in these bytes.
  ///
  /// @throws UnusableFileException if it is none in the form in which Assay writes them
  static Archive read(String archive, byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        refuse(archive, entry, files);
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw unusable(
          hasEnd(bytes) ? ReasonCode.FILE_BROKEN : ReasonCode.FILE_TRUNCATED,
          archive,
          "a broken archive (%s)".formatted(broken.getMessage()));
    }
    return whole(archive, bytes, new Archive(files));
  }

  private static boolean hasEnd(byte[] bytes) {
    int at = Math.max(0, bytes.length - END_BYTES);
    return Arrays.equals(Arrays.copyOfRange(bytes, at, at + END.length), END);
  }

  private static void refuse(String archive, ZipEntry entry, Map<String, byte[]> files) {
    if (!isName(entry.getName())) {
      throw unusable(
          ReasonCode.FILE_MISSHAPEN,
          archive,
          "a file named '%s', which could land elsewhere".formatted(printable(entry.getName())));
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw unusable(
          ReasonCode.FILE_EXPANDS_TOO_FAR,
          archive,
          "'%s' compressed, which nothing in a bundle is".formatted(entry.getName()));
    }
    if (files.containsKey(entry.getName())) {
      throw unusable(
          ReasonCode.FILE_MISSHAPEN, archive, "two files named '%s'".formatted(entry.getName()));
    }
    if (files.size() == MOST_FILES) {
      throw unusable(
          ReasonCode.FILE_TOO_LARGE, archive, "more than %,d files".formatted(MOST_FILES));
    }
  }

  private static String printable(String name) {
    return name.substring(0, Math.min(name.length(), 80)).replaceAll("\\p{Cntrl}", "?");
  }

  private static Archive whole(String name, byte[] bytes, Archive archive) {
    if (archive.files.isEmpty()) {
      throw unusable(ReasonCode.FILE_BROKEN, name, "an archive without a file in it");
    }
    archive.flaw().ifPresent(flaw -> {
      throw unusable(ReasonCode.FILE_MISSHAPEN, name, flaw);
    });
    var expected = archive.bytes();
    if (bytes.length < expected.length
        && Arrays.equals(bytes, Arrays.copyOf(expected, bytes.length))) {
      throw unusable(ReasonCode.FILE_TRUNCATED, name, "an archive that ends too early");
    }
    if (!Arrays.equals(bytes, expected)) {
      throw unusable(
          ReasonCode.FILE_MISSHAPEN, name, "an archive that was packed otherwise than a bundle is");
    }
    return archive;
  }

  static UnusableFileException unusable(ReasonCode code, String file, String found) {
    return new UnusableFileException(
        code, file, found, "Get the bundle again, as 'assay statement bundle' wrote it.");
  }
}
