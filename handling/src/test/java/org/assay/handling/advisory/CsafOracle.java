package org.assay.handling.advisory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The official CSAF validator and FIRST's calculator, run by Node from `target/csaf-oracle`.
/// Where Node or npm is not installed, or npm cannot fetch, the test says so and is skipped;
/// in CI they must be there.
final class CsafOracle {

  private static final Path SOURCE = Path.of("src/test/csaf");
  private static final Path FOLDER = Path.of("target/csaf-oracle");
  private static final boolean CI = System.getenv("CI") != null;

  private static boolean installed;

  private CsafOracle() {}

  /// The lines that a job of `oracle.mjs` prints.
  static synchronized List<String> ask(String... job) {
    install();
    var command = new ArrayList<>(List.of("node", "oracle.mjs"));
    command.addAll(List.of(job));
    var answer = run(command);
    if (answer.code() != 0) throw new AssertionError(String.join("\n", answer.lines()));
    return answer.lines();
  }

  private static void install() {
    if (installed) return;
    try {
      Files.createDirectories(FOLDER);
      for (var name : List.of("package.json", "package-lock.json", "oracle.mjs")) {
        Files.write(FOLDER.resolve(name), Files.readAllBytes(SOURCE.resolve(name)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (!run(List.of("node", "--version")).works()) skip("node is not installed");
    if (!isInstalledAsLocked()) {
      var npm = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
      if (!npm.works()) skip("npm could not install it: " + String.join(" / ", npm.lines()));
    }
    installed = true;
  }

  /// npm keeps its own lock beside what it installed; it holds the versions that were asked
  /// for.
  private static boolean isInstalledAsLocked() {
    var kept = FOLDER.resolve("node_modules/.package-lock.json");
    try {
      return Files.exists(kept)
          && Files.readString(kept).contains("@secvisogram/csaf-validator-lib")
          && Files.getLastModifiedTime(kept)
                  .compareTo(Files.getLastModifiedTime(SOURCE.resolve("package-lock.json")))
              > 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static void skip(String why) {
    var message = "The official CSAF validator was not asked: " + why;
    if (CI) throw new AssertionError(message + "; in CI it must be");
    System.err.println("SKIPPED: " + message);
    Assumptions.abort(message);
  }

  private record Answer(int code, List<String> lines) {
    boolean works() {
      return code == 0;
    }
  }

  private static Answer run(List<String> command) {
    try {
      var process = new ProcessBuilder(command)
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output.lines().toList());
    } catch (IOException missing) {
      return new Answer(127, List.of(String.valueOf(missing.getMessage())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
