package org.assay.register.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assay.law.Law;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problem;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;

/// The files of a dossier in a folder of their own that only the office can read, for as long as
/// somebody works with them.
public final class DossierFolder implements AutoCloseable {

  private final Path folder;

  private DossierFolder(Path folder) {
    this.folder = folder;
  }

  /// An empty folder.
  ///
  /// @param work where such folders are made
  public static DossierFolder empty(Path work) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(work, owner);
    return new DossierFolder(Files.createTempDirectory(work, "dossier", owner));
  }

  /// The files of a zip archive.
  ///
  /// @throws BadInputException with everything that is wrong with the archive
  public static DossierFolder unpack(Path work, InputStream zip, DossierLimits limits)
      throws IOException {
    var unpacked = empty(work);
    try {
      new DossierArchive(unpacked.folder, limits).unpack(zip);
      return unpacked;
    } catch (IOException | RuntimeException failed) {
      unpacked.close();
      throw failed;
    }
  }

  /// Where the files lie.
  public Path path() {
    return folder;
  }

  /// The files by their names in the dossier, with `/` between folders, in the order of the
  /// names.
  public SortedMap<String, Path> files() throws IOException {
    var files = new TreeMap<String, Path>();
    try (var all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> files.put(name(file), file));
    }
    return files;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /// Writes a file in the place of the one that is there.
  public void write(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) throw new IOException("'%s' leads out".formatted(name));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /// The dossier that lies here.
  ///
  /// @throws BadInputException with everything that is wrong in it, at the places of the dossier
  public Dossier read(Law law) {
    try {
      return DossierReader.read(folder, law);
    } catch (BadInputException bad) {
      var texts = new LinkedHashMap<String, String>();
      bad.texts().forEach((file, text) -> texts.put(inDossier(file), text));
      throw new BadInputException(bad.problems().stream().map(this::inDossier).toList(), texts);
    }
  }

  private Problem inDossier(Problem problem) {
    var at = problem.at();
    return new Problem(
        new Position(inDossier(at.file()), at.line(), at.column()),
        problem.found(),
        problem.expected(),
        problem.advice().replace("assay new " + folder, "assay new DIR"));
  }

  private String inDossier(String file) {
    var path = Path.of(file);
    if (path.equals(folder)) return "the dossier";
    return path.startsWith(folder) ? name(path) : file;
  }

  @Override
  public void close() {
    try (var all = Files.walk(folder)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException left) {
      System.getLogger(DossierFolder.class.getName())
          .log(System.Logger.Level.WARNING, "A working folder could not be deleted", left);
    }
  }

  /// A problem of a whole file.
  static BadInputException refused(String file, String found, String expected, String advice) {
    return new BadInputException(
        List.of(new Problem(new Position(file, 1, 1), found, expected, advice)));
  }
}
