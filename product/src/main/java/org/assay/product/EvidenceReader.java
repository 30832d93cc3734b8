package org.assay.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.assay.law.input.Problems;
import org.assay.law.input.Spelling;
import org.assay.law.input.Wording;

/// Finds the files that facts name and measures each once; what is not there, not inside the folder
/// or not readable is a problem where the file is named.
final class EvidenceReader {

  private static final int NAMES_COMPARED = 1_000;

  private final Path folder;
  private final Problems problems;
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<Path, Sha256.Measured> measured = new HashMap<>();

  private EvidenceReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  static List<Evidence> read(Path folder, Facts facts, Problems problems) {
    var reader = new EvidenceReader(folder, problems);
    reader.visit(new FactPath(""), facts.root());
    return reader.evidence;
  }

  private void visit(FactPath path, FactValue value) {
    switch (value) {
      case FactValue.Fields fields ->
        fields.known().forEach((key, field) -> visit(path.field(key), field));
      case FactValue.Items items -> visitAll(path, items.items());
      case FactValue.Single single -> {
        if (single.type() == FactType.Scalar.FILE) {
          file(single).ifPresent(found -> add(path, single, found));
        }
      }
    }
  }

  private void visitAll(FactPath path, List<FactValue> items) {
    for (int i = 0; i < items.size(); i++) {
      visit(path.element(i), items.get(i));
    }
  }

  private void add(FactPath fact, FactValue.Single named, Path file) {
    try {
      var size = measure(file);
      if (size.size() == 0) {
        report(named, "an empty file", "Fill it in, or remove the fact if it is unknown.");
      } else {
        evidence.add(new Evidence(fact, named.text(), size.size(), size.hex(), named.at()));
      }
    } catch (IOException unreadable) {
      report(named, "a file that cannot be read", "Allow this user to read it.");
    }
  }

  private Sha256.Measured measure(Path file) throws IOException {
    var known = measured.get(file);
    if (known == null) {
      known = Sha256.of(file);
      measured.put(file, known);
    }
    return known;
  }

  /// The file itself, behind any links, if it is a file inside the folder.
  private Optional<Path> file(FactValue.Single named) {
    try {
      var path = folder.resolve(named.text());
      return Files.exists(path) ? inside(named, path.toRealPath()) : missing(named, path);
    } catch (IOException | InvalidPathException | SecurityException unusable) {
      report(named, "a name that leads to no file", "Check the name and the links on the way.");
      return Optional.empty();
    }
  }

  private Optional<Path> inside(FactValue.Single named, Path real) throws IOException {
    if (!real.startsWith(folder.toRealPath())) {
      report(
          named,
          "a link that leads out of the folder",
          "Copy the file itself into the folder: a dossier must be whole.");
      return Optional.empty();
    }
    if (!Files.isRegularFile(real)) {
      report(
          named,
          Files.isDirectory(real) ? "a folder" : "something that is no plain file",
          "Name one file in it, or pack it into one file.");
      return Optional.empty();
    }
    return Optional.of(real);
  }

  private Optional<Path> missing(FactValue.Single named, Path path) {
    report(
        named,
        Files.isSymbolicLink(path) ? "a link that leads nowhere" : "no such file",
        adviceForMissing(named, path));
    return Optional.empty();
  }

  private String adviceForMissing(FactValue.Single named, Path path) {
    var otherwise = "Copy the file to this place, or correct its name.";
    var name = path.getFileName();
    if (name == null) {
      return otherwise;
    }
    return Spelling.nearest(name.toString(), neighbours(path))
        .filter(near -> !near.equals(name.toString()))
        .map(near -> beside(named.text(), near))
        .map(near -> "Did you mean '" + near + "'?")
        .orElse(otherwise);
  }

  private static String beside(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }

  private static List<String> neighbours(Path path) {
    var parent = path.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (var files = Files.list(parent)) {
      return files
          .limit(NAMES_COMPARED)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private void report(FactValue.Single named, String found, String advice) {
    problems.add(
        named.at(),
        Wording.quoted(named.text()) + ", " + found,
        "a file with content inside the folder",
        advice);
  }
}
