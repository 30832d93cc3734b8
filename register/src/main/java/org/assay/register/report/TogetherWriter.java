package org.assay.register.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.assay.register.database.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes what many threads bring at the same time in one transaction: whoever comes while
/// another writes waits, and the next one writes for all who wait. Each returns when its own is
/// durable.
///
/// A disk makes a few hundred transactions durable in a second, but each of any size.
final class TogetherWriter<T, R> {

  private static final int MOST = 128;

  private final Database database;
  private final BiFunction<Handle, List<T>, List<R>> writing;
  private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  /// Writes into a database.
  ///
  /// @param writing writes several within one transaction, and answers for each of them
  TogetherWriter(Database database, BiFunction<Handle, List<T>, List<R>> writing) {
    this.database = database;
    this.writing = writing;
  }

  /// Writes one; it is durable when this returns.
  ///
  /// @throws RuntimeException if it was not written
  R write(T item) {
    var mine = new Waiting<T, R>(item);
    queue.add(mine);
    turn.lock();
    try {
      while (!mine.done) writeNext();
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) throw mine.failure;
    return Objects.requireNonNull(mine.answer);
  }

  private void writeNext() {
    var batch = new ArrayList<Waiting<T, R>>();
    for (var next = queue.poll(); next != null; next = queue.poll()) {
      batch.add(next);
      if (batch.size() == MOST) break;
    }
    try {
      write(batch);
    } catch (RuntimeException failed) {
      // one that cannot be written must not take the others with it
      for (var each : batch) alone(each, batch.size() == 1 ? failed : null);
    }
    batch.forEach(each -> each.done = true);
  }

  private void alone(Waiting<T, R> each, @Nullable RuntimeException known) {
    try {
      if (known != null) throw known;
      write(List.of(each));
    } catch (RuntimeException failed) {
      each.failure = failed;
    }
  }

  private void write(List<Waiting<T, R>> batch) {
    var items = batch.stream().map(each -> each.item).toList();
    var answers = database.write(transaction -> writing.apply(transaction, items));
    for (int i = 0; i < batch.size(); i++) batch.get(i).answer = answers.get(i);
  }

  // Read and written under the lock only.
  private static final class Waiting<T, R> {
    private final T item;
    private boolean done;
    private @Nullable R answer;
    private @Nullable RuntimeException failure;

    Waiting(T item) {
      this.item = item;
    }
  }
}
