package org.assay.cli;

import java.nio.file.Path;
import java.util.List;

/// A command was asked for something that it cannot do as asked: a sentence a line, each with what
/// to do.
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }

  /// That a file is there which is not to be written over unasked.
  static UsageException thereAlready(Path file) {
    return new UsageException(
        "'%s' is there already; give another name or --replace".formatted(file));
  }

  /// Refuses for all of these reasons together; does nothing where there are none.
  static void throwFor(List<String> problems) {
    if (!problems.isEmpty()) throw new UsageException(String.join("\nassay: ", problems));
  }
}
