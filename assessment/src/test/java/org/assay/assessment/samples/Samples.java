package org.assay.assessment.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.assessment.Assessment;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Territory;
import org.assay.law.evaluation.Question;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;

/// The dossiers under `samples/`, with the law and the checks that they are assessed with.
final class Samples {

  static final Law LAW = Law.bundled();
  static final Regime REGIME = LAW.regimes().iterator().next();
  static final Checks CHECKS = Checks.installed();
  static final Path REPOSITORY = repository();

  private Samples() {}

  /// Tests run in the folder of their module or of the repository.
  private static Path repository() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("samples"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder 'samples' here or above");
  }

  /// The names of all samples, in order.
  static List<String> names() {
    try (var folders = Files.list(REPOSITORY.resolve("samples"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(DossierReader.PRODUCT_FILE)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Path folder(String name) {
    return REPOSITORY.resolve("samples").resolve(name);
  }

  static Dossier read(String name) {
    return DossierReader.read(folder(name), LAW.facts());
  }

  /// The rows of one sample's README.
  static List<ReadmeRow> rows(String name) {
    return ReadmeRow.readAll(folder(name).resolve("README.md"));
  }

  /// One assessment for each territory that the row's command asks about.
  static List<Assessment> assess(Dossier dossier, ReadmeRow.Command command, Checks checks) {
    var assessor = new Assessor(LAW, checks, progress -> {});
    var role = REGIME.role(command.role()).orElseThrow();
    return territories(command).stream()
        .map(where -> assessor.assess(dossier, REGIME, new Question(command.on(), where), role))
        .toList();
  }

  private static List<Territory> territories(ReadmeRow.Command command) {
    return command
        .territory()
        .map(code -> List.of(REGIME.territory(code).orElseThrow()))
        .orElseGet(() -> asked(command.verb()));
  }

  /// What the commands ask about by themselves: `scope` everywhere, `check` in the first territory.
  private static List<Territory> asked(String verb) {
    var all = List.copyOf(REGIME.territories().keySet());
    return verb.equals("scope") ? all : all.subList(0, 1);
  }
}
