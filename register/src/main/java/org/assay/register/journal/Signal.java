package org.assay.register.journal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Something that happens again and again, and that threads wait for.
final class Signal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition given = lock.newCondition();
  private long count;

  /// How often it was given.
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /// Wakes all who wait.
  void give() {
    lock.lock();
    try {
      count++;
      given.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it was given more often than was seen, or for some time.
  void awaitMoreThan(long seen, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (count == seen && left > 0) left = given.awaitNanos(left);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
