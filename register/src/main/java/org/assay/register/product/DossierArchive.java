package org.assay.register.product;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.product.DossierReader;

/// Unpacks the zip archive of a dossier into a folder. What an archive says of itself is not
/// believed: names are checked one by one, and bytes are counted as they come out.
final class DossierArchive {

  private static final String ARCHIVE = "the archive";
  private static final int LONGEST_NAME = 300;
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final DossierLimits limits;
  private final Problems problems = new Problems();
  private final Set<String> names = new HashSet<>();
  private long allBytes;

  DossierArchive(Path folder, DossierLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /// @throws BadInputException with everything that is wrong with the archive
  void unpack(InputStream bytes) throws IOException {
    try (var zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && !isOfNoInterest(entry.getName())) unpack(entry, zip);
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw noZip("a broken zip archive");
    }
    if (names.isEmpty() && problems.isEmpty()) throw noZip("no zip archive, or one without files");
    problems.throwIfAny();
    liftOutOfOneFolder();
  }

  private static BadInputException noZip(String found) {
    return DossierFolder.refused(
        ARCHIVE, found, "a zip archive of the folder of a dossier", "Pack the folder again.");
  }

  // What editors, version control and file managers leave behind.
  private static boolean isOfNoInterest(String name) {
    return List.of(name.split("/", -1)).stream()
        .anyMatch(part -> part.equals("__MACOSX")
            || part.equals("Thumbs.db")
            || (part.startsWith(".") && !part.equals(".") && !part.equals("..")));
  }

  private void unpack(ZipEntry entry, ZipInputStream zip) throws IOException {
    var name = entry.getName();
    if (!isSafe(name)) {
      problem(
          "a file of the name '%s'".formatted(shown(name)),
          "names inside the folder, with / between folders and no more than %d characters"
              .formatted(LONGEST_NAME),
          "Rename the file.");
    } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
      problem("'%s' twice".formatted(shown(name)), "each file once", "Remove one of them.");
    } else if (names.size() > limits.files()) {
      problem(
          "more than %,d files".formatted(limits.files()),
          "at most so many",
          "Leave out what no fact names.");
      problems.throwIfAny();
    } else {
      write(name, zip);
    }
  }

  private static boolean isSafe(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(one -> one < ' ' || one == '\\' || one == ':' || one == 127)
        && List.of(name.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  private void write(String name, ZipInputStream zip) throws IOException {
    var file = folder.resolve(name);
    if (isBehindAFile(file)) {
      problem(
          "'%s' below a file".formatted(shown(name)), "files in folders", "Pack the folder again.");
      return;
    }
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      problem(
          "'%s' as file and as folder".formatted(shown(name)), "one of them", "Rename the file.");
      return;
    }
    long size = copy(zip, file);
    if (size > limits.fileBytes()) {
      problem(
          "'%s' with more than %,d bytes".formatted(shown(name), limits.fileBytes()),
          "files of at most so many",
          "Keep it elsewhere and name a shorter extract in the dossier.");
    }
    if (allBytes > limits.allBytes()) {
      problem(
          "more than %,d bytes in all files together".formatted(limits.allBytes()),
          "at most so many",
          "Leave out what no fact names.");
      problems.throwIfAny();
    }
  }

  private boolean isBehindAFile(Path file) {
    for (var at = file.getParent(); at != null && at.startsWith(folder); at = at.getParent()) {
      if (Files.isRegularFile(at)) return true;
    }
    return false;
  }

  // Stops one byte behind the limit, whatever the archive says of the file's size.
  private long copy(ZipInputStream zip, Path file) throws IOException {
    long size = 0;
    var chunk = new byte[CHUNK];
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
        size += read;
        allBytes += read;
        if (size > limits.fileBytes() || allBytes > limits.allBytes()) return size;
        out.write(chunk, 0, read);
      }
    }
    return size;
  }

  private void problem(String found, String expected, String advice) {
    problems.add(new Position(ARCHIVE, 1, 1), found, expected, advice);
  }

  // Many pack the folder itself instead of what is in it.
  private void liftOutOfOneFolder() throws IOException {
    if (Files.exists(folder.resolve(DossierReader.PRODUCT_FILE))) return;
    List<Path> top;
    try (var all = Files.list(folder)) {
      top = all.toList();
    }
    if (top.size() != 1 || !Files.isRegularFile(top.getFirst().resolve(DossierReader.PRODUCT_FILE)))
      return;
    var lifted = Files.move(top.getFirst(), folder.resolve(".lifted"));
    try (var all = Files.list(lifted)) {
      for (var file : all.toList()) Files.move(file, folder.resolve(lifted.relativize(file)));
    }
    Files.delete(lifted);
  }
}
