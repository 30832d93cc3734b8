package org.assay.cli;

import java.util.List;

/// A command was asked for something that it cannot do as asked: a sentence a line, each with what
/// to do.
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }

  /// Refuses for all of these reasons together; does nothing where there are none.
  static void throwFor(List<String> problems) {
    if (!problems.isEmpty()) throw new UsageException(String.join("\nassay: ", problems));
  }
}
