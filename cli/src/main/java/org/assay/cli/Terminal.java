package org.assay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a command writes: results to `out`, progress and messages to `err`, and whether each is
/// a terminal and may be coloured. Colour is never used when `NO_COLOR` is set.
record Terminal(
    PrintWriter out, PrintWriter err, boolean errIsTerminal, boolean colourOut, boolean colourErr) {

  /// The terminal of this process. The launcher says which of the streams are terminals.
  static Terminal ofProcess() {
    var noColour = System.getenv("NO_COLOR");
    boolean mayColour = noColour == null || noColour.isEmpty();
    boolean errIsTerminal = Boolean.getBoolean("assay.terminal.err");
    return new Terminal(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        errIsTerminal,
        mayColour && Boolean.getBoolean("assay.terminal.out"),
        mayColour && errIsTerminal);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
