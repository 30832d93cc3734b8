package org.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/// What one command did: its exit code and what it wrote.
record Ran(int code, String out, String err) {

  static final Path SAMPLES = Path.of("..", "samples");

  static Ran assay(String... arguments) {
    return ran(false, arguments);
  }

  /// The same on a terminal that shows colours.
  static Ran inColour(String... arguments) {
    return ran(true, arguments);
  }

  static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  private static Ran ran(boolean colour, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), colour, colour, colour);
    int code = new Assay(terminal).run(arguments);
    terminal.flush();
    return new Ran(code, out.toString(), err.toString());
  }

  List<String> linesWiderThan(int columns) {
    return (out + err)
        .replaceAll("\u001b\\[[0-9;]*m", "")
        .lines()
        .filter(line -> line.codePointCount(0, line.length()) > columns)
        .toList();
  }
}
