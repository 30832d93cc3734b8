package org.assay.cli;

/// Shows on a terminal which check is running; says nothing in a pipe.
final class Progress implements AutoCloseable {

  private final Terminal terminal;
  private int shown;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(String check) {
    if (terminal.errIsTerminal()) {
      var line = "  checking " + check;
      terminal.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      terminal.err().flush();
      shown = line.length();
    }
  }

  @Override
  public void close() {
    if (shown > 0) {
      terminal.err().print("\r" + " ".repeat(shown) + "\r");
      terminal.err().flush();
    }
  }
}
