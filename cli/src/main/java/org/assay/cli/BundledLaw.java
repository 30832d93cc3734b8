package org.assay.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.assay.law.Law;

/// The law that comes with Assay, loaded once in the background while the command line is read:
/// each takes about as long as the other.
final class BundledLaw {

  private static final FutureTask<Law> LOADING = new FutureTask<>(Law::bundled);

  private BundledLaw() {}

  /// Begins to load; once begun, does nothing.
  static void loadAhead() {
    Thread.ofPlatform().daemon().name("law").start(LOADING);
  }

  /// The law; loads it where nobody has begun to.
  static Law get() {
    LOADING.run();
    try {
      return LOADING.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the bundled law cannot be loaded", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the law was loading", stopped);
    }
  }
}
