package org.assay.law.input;

import org.snakeyaml.engine.v2.exceptions.Mark;

/// Turns the marks of the YAML parser, which count from 0, into positions.
final class Places {

  private Places() {}

  static Position of(String file, Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  static Position start(String file) {
    return new Position(file, 1, 1);
  }
}
