package org.assay.cli.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.cli.remote.OfficeException.Kind;
import org.assay.product.DossierReader;
import org.assay.register.product.DossierLimits;

/// Packs the folder of a dossier to be sent. Hidden files, such as those of version control, stay
/// behind; links are not followed out of the folder. It is packed in memory only: factory passwords
/// may be in it.
public final class DossierZip {

  // The same folder always gives the same bytes.
  private static final long NO_TIME = 315_532_800_000L;

  private DossierZip() {}

  /// The archive.
  ///
  /// @throws OfficeException if the folder holds no dossier, or more than an office takes
  public static byte[] of(Path folder, DossierLimits limits) throws IOException {
    if (!Files.isRegularFile(folder.resolve(DossierReader.PRODUCT_FILE))) {
      throw new OfficeException(
          Kind.BAD_INPUT,
          "There is no file '%s' in '%s'. Name the folder of a dossier, or begin one: assay new DIR"
              .formatted(DossierReader.PRODUCT_FILE, folder));
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : files(folder, limits).entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        Files.copy(file.getValue(), zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static SortedMap<String, Path> files(Path folder, DossierLimits limits)
      throws IOException {
    var files = new Walk(folder, limits);
    Files.walkFileTree(folder, files);
    return files.found;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Path folder;
    private final DossierLimits limits;
    private long bytes;

    Walk(Path folder, DossierLimits limits) {
      this.folder = folder;
      this.limits = limits;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      return !at.equals(folder) && isHidden(at)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) return FileVisitResult.CONTINUE;
      var name = folder.relativize(file).toString().replace('\\', '/');
      if (!attributes.isRegularFile()) {
        throw refused(
            "'%s' is a link or no plain file: an office keeps plain files only".formatted(name),
            "Put the file itself there.");
      }
      bytes += attributes.size();
      found.put(name, file);
      if (attributes.size() > limits.fileBytes()) {
        throw refused(
            "'%s' has more than %,d bytes".formatted(name, limits.fileBytes()),
            "Keep it elsewhere and name a shorter extract in the dossier.");
      }
      if (found.size() > limits.files() || bytes > limits.allBytes()) {
        throw refused(
            "'%s' holds more than %,d files or %,d bytes"
                .formatted(folder, limits.files(), limits.allBytes()),
            "Leave out what no fact names.");
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      var name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }

    private static OfficeException refused(String found, String advice) {
      return new OfficeException(
          Kind.BAD_INPUT, "%s. %s Nothing was sent.".formatted(found, advice));
    }
  }
}
