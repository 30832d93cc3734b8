package org.assay.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.law.Law;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.Facts;
import org.assay.law.facts.FactsReader;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;

/// Reads a dossier: a folder with `product.yaml` and the evidence files that it names.
///
/// Example: `DossierReader.read(Path.of("samples/doorbell"), law.facts())`.
public final class DossierReader {

  /// The file in the folder that states the facts.
  public static final String PRODUCT_FILE = "product.yaml";

  private static final List<String> OTHER_NAMES =
      List.of("product.yml", "Product.yaml", "product.json", "product.txt");

  private final Path folder;
  private final Problems problems = new Problems();

  private DossierReader(Path folder) {
    this.folder = folder;
  }

  /// The dossier in a folder.
  ///
  /// @throws org.assay.law.input.BadInputException with everything that is wrong in the facts and
  ///     with the files that they name
  public static Dossier read(Path folder, FactSchema schema) {
    return new DossierReader(folder).read(schema, Set.of());
  }

  /// The dossier in a folder, its attestations checked against the clauses that there are: one of a
  /// misspelt clause would otherwise count for nothing without a word.
  ///
  /// @throws org.assay.law.input.BadInputException as the other method does
  public static Dossier read(Path folder, Law law) {
    var clauses = law.clauses().stream().map(clause -> clause.id().text()).toList();
    return new DossierReader(folder).read(law.facts(), new LinkedHashSet<>(clauses));
  }

  private Dossier read(FactSchema schema, Set<String> clauses) {
    reportIfNoDossier();
    problems.throwIfAny();
    var file = folder.resolve(PRODUCT_FILE);
    var facts = facts(file, schema);
    var evidence = facts.map(known -> EvidenceReader.read(folder, known, problems));
    var attestations = facts.map(known -> AttestationReader.read(known, clauses, problems));
    problems.throwIfAny();
    return new Dossier(
        folder,
        facts.orElseThrow(),
        evidence.orElseThrow(),
        attestations.orElseThrow(),
        sha256(file));
  }

  private Optional<Facts> facts(Path file, FactSchema schema) {
    return YamlReader.readFile(file, file.toString(), problems)
        .flatMap(value -> FactsReader.read(value, schema, problems));
  }

  private static String sha256(Path file) {
    try {
      return Sha256.of(file).hex();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void reportIfNoDossier() {
    if (!Files.isDirectory(folder)) {
      report(
          Files.exists(folder) ? "a file" : "no such folder",
          "a folder with a " + PRODUCT_FILE,
          adviceForNoFolder());
    } else if (!Files.exists(folder.resolve(PRODUCT_FILE))) {
      report("a folder without " + PRODUCT_FILE, "a dossier", adviceForNoProduct());
    }
  }

  private void report(String found, String expected, String advice) {
    problems.add(new Position(folder.toString(), 1, 1), found, expected, advice);
  }

  private String adviceForNoFolder() {
    var name = folder.getFileName();
    return name != null && name.toString().equals(PRODUCT_FILE)
        ? "Name the folder that the file is in."
        : "Check the name, or make a new dossier with: assay new " + folder;
  }

  private String adviceForNoProduct() {
    return OTHER_NAMES.stream()
        .filter(name -> Files.exists(folder.resolve(name)))
        .findFirst()
        .map(name -> "Rename " + name + " to " + PRODUCT_FILE + ".")
        .orElse("Make a new dossier with: assay new DIR");
  }
}
