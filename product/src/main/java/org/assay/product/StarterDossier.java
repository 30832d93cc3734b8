package org.assay.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.facts.FactSchema;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;

/// A new dossier to fill in: `product.yaml` with every fact explained, its schema for editors, and
/// a folder for evidence.
///
/// Example: `StarterDossier.write(Path.of("thermostat"), law.facts())`.
public final class StarterDossier {

  private static final String SCHEMA_FILE = "product.schema.json";

  private static final String EVIDENCE_README = """
      # Evidence

      Put the files here that show what `product.yaml` states: the factory lot as CSV, pages as they
      were captured on the day, test reports, declarations. `product.yaml` names each file by its path
      from the dossier's folder, for example `evidence/lot.csv`.

      - A file counts only if a fact names it. What nobody names is not looked at.
      - Every verdict cites the SHA-256 of the files that it rests on, so keep them unchanged.
      - Copies, not links: the folder has to be whole when you hand it on.
      - A lot holds passwords that work. Keep this folder where only those can read it who may know them.
      """;

  private final Path folder;
  private final Map<Path, String> files = new LinkedHashMap<>();

  private StarterDossier(Path folder, FactSchema schema) {
    this.folder = folder;
    files.put(folder.resolve(DossierReader.PRODUCT_FILE), StarterText.of(schema, SCHEMA_FILE));
    files.put(folder.resolve(SCHEMA_FILE), DossierSchema.of(schema));
    files.put(folder.resolve("evidence").resolve("README.md"), EVIDENCE_README);
  }

  /// Writes a new dossier into a folder, which is made if it does not exist, and returns the files
  /// written. Overwrites nothing: if one of them exists, none is written.
  ///
  /// @throws org.assay.law.input.BadInputException naming each file that exists already
  public static List<Path> write(Path folder, FactSchema schema) {
    return new StarterDossier(folder, schema).write();
  }

  private List<Path> write() {
    reportWhatExists();
    try {
      for (var file : files.entrySet()) {
        writeNew(file.getKey(), file.getValue());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return List.copyOf(files.keySet());
  }

  private void reportWhatExists() {
    var problems = new Problems();
    var evidence = folder.resolve("evidence");
    for (Path directory : List.of(folder, evidence)) {
      if (Files.exists(directory) && !Files.isDirectory(directory)) {
        problems.add(
            new Position(directory.toString(), 1, 1),
            "a file",
            "a folder, or nothing yet",
            "Choose another folder.");
      }
    }
    for (Path file : files.keySet()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(
            new Position(file.toString(), 1, 1),
            "a file that exists already",
            "a folder without one",
            "Nothing was written. Choose another folder, or move the file away.");
      }
    }
    problems.throwIfAny();
  }

  /// Nobody ever sees half a file: it is written beside its place and then moved there.
  private static void writeNew(Path file, String text) throws IOException {
    var parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
