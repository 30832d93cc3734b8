package org.assay.passwords;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on batches while the next ones are read. At most a few wait; the reader helps where the
/// others are busy.
final class Batches {
  private final Consumer<Lot> work;
  private final int most = 2 * ForkJoinPool.getCommonPoolParallelism();
  private final Semaphore free = new Semaphore(most);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  Batches(Consumer<Lot> work) {
    this.work = work;
  }

  void give(Lot batch) {
    if (!free.tryAcquire()) {
      work.accept(batch);
      return;
    }
    ForkJoinPool.commonPool().execute(() -> {
      try {
        work.accept(batch);
      } catch (RuntimeException thrown) {
        failure.compareAndSet(null, thrown);
      } finally {
        free.release();
      }
    });
  }

  /// Waits until all batches are done.
  void finish() {
    free.acquireUninterruptibly(most);
    RuntimeException thrown = failure.get();
    if (thrown != null) throw thrown;
  }
}
