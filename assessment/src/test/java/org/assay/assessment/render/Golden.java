package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that say what a report looks like. `-Dgolden.update=true` rewrites them: read the
/// difference before committing it.
final class Golden {

  private static final Path FOLDER =
      Path.of("src/test/resources/org/assay/assessment/render/golden");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("run with -Dgolden.update=true and read what it writes").exists();
    assertThat(actual).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
