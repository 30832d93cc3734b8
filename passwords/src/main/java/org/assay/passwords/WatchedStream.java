package org.assay.passwords;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how many bytes have been read.
final class WatchedStream extends FilterInputStream {
  private static final long EVERY = 1 << 20;

  private final String step;
  private final long size;
  private final LotProgress progress;
  private long done;
  private long told = -EVERY;

  WatchedStream(InputStream of, String step, long size, LotProgress progress) {
    super(of);
    this.step = step;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) count(1);
    return read;
  }

  @Override
  public int read(byte[] into, int at, int most) throws IOException {
    int read = super.read(into, at, most);
    if (read > 0) count(read);
    return read;
  }

  private void count(int bytes) {
    done += bytes;
    if (done - told < EVERY) return;
    told = done;
    progress.at(step, done, size);
  }
}
