package org.assay.register.requests;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.assay.register.database.Database;

/// Who has asked too often. Each bucket is one number in the database, so that all processes
/// share it: the time at which its allowance is whole again (the generic cell rate algorithm). A
/// bucket whose allowance is whole is no longer needed and is deleted; how many there are is
/// bounded.
public final class Allowances {

  private static final int SWEEP_EVERY = 64;
  private static final int MOST_BUCKETS = 200_000;

  private final Database database;
  private final InstantSource clock;
  private final java.util.concurrent.atomic.AtomicInteger taken =
      new java.util.concurrent.atomic.AtomicInteger();

  public Allowances(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Takes one from a bucket.
  ///
  /// @param who whose bucket it is; an address of the network is never given here as it is
  /// @return nothing if it was allowed, or else how long to wait
  public Optional<Duration> take(Allowance allowance, String who) {
    var bucket = allowance.name() + ":" + who;
    long now = clock.millis();
    boolean allowed = database.write(transaction -> {
      if (taken.getAndIncrement() % SWEEP_EVERY == 0) sweep(transaction, now);
      return transaction
              .createUpdate("""
              insert into allowance (bucket, whole_at) values (:bucket, :now + :step)
              on conflict (bucket) do update set whole_at = :step +
                case when allowance.whole_at > :now then allowance.whole_at else :now end
              where allowance.whole_at + :step <= :now + :window""")
              .bind("bucket", bucket)
              .bind("now", now)
              .bind("step", allowance.stepMillis())
              .bind("window", allowance.windowMillis())
              .execute()
          == 1;
    });
    return allowed ? Optional.empty() : Optional.of(left(allowance, bucket, now));
  }

  private Duration left(Allowance allowance, String bucket, long now) {
    long wholeAt = database.read(handle -> handle
        .createQuery("select whole_at from allowance where bucket = :bucket")
        .bind("bucket", bucket)
        .mapTo(Long.class)
        .findOne()
        .orElse(now));
    return Duration.ofMillis(
        Math.max(1000, wholeAt + allowance.stepMillis() - allowance.windowMillis() - now));
  }

  /// Gives a bucket back its whole allowance, as after a sign-in that succeeded.
  public void restore(Allowance allowance, String who) {
    database.change(transaction -> transaction.execute(
        "delete from allowance where bucket = ?", allowance.name() + ":" + who));
  }

  // The ones that are whole first; if there are still too many, those that are so soonest.
  private static void sweep(org.jdbi.v3.core.Handle transaction, long now) {
    transaction.execute("delete from allowance where whole_at <= ?", now);
    transaction.execute("""
        delete from allowance where whole_at <= (
          select whole_at from allowance order by whole_at desc limit 1 offset ?)""", MOST_BUCKETS);
  }
}
