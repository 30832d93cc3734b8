package org.assay.cli;

/// Shows on a terminal what is being done; says nothing in a pipe.
final class Progress implements AutoCloseable {

  private static final int WIDTH = 40;
  private static final long OFTEN = 100_000_000L; // nanoseconds

  private final Terminal terminal;
  private int shown;
  private long last;
  private String step = "";

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(String check) {
    line("  checking " + check);
  }

  /// Shows how far a step has come, ten times a second at most.
  ///
  /// @param total what `done` comes to in the end; 0 where nobody knows
  void show(String what, long done, long total) {
    long now = System.nanoTime();
    if (what.equals(step) && now - last < OFTEN) {
      return;
    }
    step = what;
    last = now;
    line(total > 0 ? "  %s %d %%".formatted(what, 100 * done / total) : "  " + what);
  }

  /// Shows a bar with how many of all are done, ten times a second at most.
  void bar(String what, int done, int total) {
    long now = System.nanoTime();
    if (done < total && now - last < OFTEN) {
      return;
    }
    last = now;
    int full = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    line("  [%s%s] %,d of %,d %s"
        .formatted("#".repeat(full), ".".repeat(WIDTH - full), done, total, what));
  }

  private void line(String line) {
    if (terminal.errIsTerminal()) {
      terminal.err().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      terminal.err().flush();
      shown = line.length();
    }
  }

  @Override
  public void close() {
    clear();
  }

  /// Takes the line away, before something else is written.
  void clear() {
    if (shown > 0) {
      terminal.err().print("\r" + " ".repeat(shown) + "\r");
      terminal.err().flush();
      shown = 0;
    }
  }
}
