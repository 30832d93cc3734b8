package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.statement.StatementFile;
import org.jspecify.annotations.Nullable;

/// Where a result goes: standard output, or a file that is there whole or not at all.
record OutputFile(@Nullable Path file, Terminal terminal) {

  /// Writes text.
  @FunctionalInterface
  interface Content {
    void to(Appendable out) throws IOException;
  }

  void write(Content content) throws IOException {
    if (file == null) {
      content.to(terminal.out());
      return;
    }
    var text = new StringBuilder();
    content.to(text);
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("the folder of '%s' does not exist; make it first".formatted(file));
    }
    StatementFile.write(
        file, text.toString().getBytes(StandardCharsets.UTF_8), StatementFile.IfPresent.REPLACE);
  }
}
