package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with the files in `src/test/golden`. Run with `-Dgolden.update=true` to write them
/// anew, and read the difference before committing it.
final class Golden {

  private static final Path FOLDER = Path.of("src/test/golden");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
