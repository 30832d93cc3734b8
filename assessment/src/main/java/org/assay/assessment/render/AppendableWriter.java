package org.assay.assessment.render;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/// Lets what wants a [Writer] write to any [Appendable]. Closing it leaves the target open.
final class AppendableWriter extends Writer {

  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    out.append(CharBuffer.wrap(characters, from, length));
  }

  @Override
  public void flush() throws IOException {
    if (out instanceof Flushable target) {
      target.flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
