package org.assay.statement.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// `pdfsig` of poppler, where it is installed; in CI it must be.
final class Poppler {

  private Poppler() {}

  static String pdfsig(byte[] pdf, Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(installed() || System.getenv("CI") != null, "pdfsig is not installed");
    var file = Files.write(folder.resolve("signed.pdf"), pdf);
    var process =
        new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static boolean installed() {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, "pdfsig"))) {
        return true;
      }
    }
    return false;
  }
}
