package org.assay.register.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.ledger.note.Checkpoint;

/// The files of a ledger that goes on growing, with what belongs to one checkpoint among them.
///
/// The checkpoint is read first. A partial tile may go after that, but only once the full one is
/// there: so a second look finds what the first one missed. What is newer than the checkpoint is
/// put
/// in order when the ledger is opened, for which the writer's note of how far it meant to write is
/// copied last.
record LedgerCopy(Path folder) {

  private static final String CHECKPOINT = "checkpoint";
  private static final String INTENT = ".writer/intent";

  /// Copies the files.
  ///
  /// @return how many entries the copied checkpoint has
  long copy(ZipOutputStream out) throws IOException {
    if (!Files.exists(folder.resolve(CHECKPOINT))) return 0;
    var checkpoint = Files.readString(folder.resolve(CHECKPOINT));
    var copied = new HashSet<>(Set.of(CHECKPOINT));
    for (int look = 0; look < 2; look++) {
      for (var file : files()) {
        if (!copied.contains(file) && put(out, file)) copied.add(file);
      }
    }
    put(out, INTENT);
    put(out, CHECKPOINT, checkpoint.getBytes(StandardCharsets.UTF_8));
    return Checkpoint.parse(checkpoint).size();
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".writer"))
          .sorted()
          .toList();
    }
  }

  private boolean put(ZipOutputStream out, String name) throws IOException {
    try {
      put(out, name, Files.readAllBytes(folder.resolve(name)));
      return true;
    } catch (NoSuchFileException replaced) {
      return false;
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry("ledger/" + name));
    out.write(bytes);
    out.closeEntry();
  }
}
