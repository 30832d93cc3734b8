package org.assay.register.database;

import java.time.Duration;
import java.time.Instant;

/// Regular jobs that run once, however many processes there are: of all who want to run one in a
/// span of time, the first one does.
public final class JobRuns {

  private static final Duration KEPT = Duration.ofDays(7);

  private final Database database;

  public JobRuns(Database database) {
    this.database = database;
  }

  /// Whether the job is this process's to run.
  ///
  /// @param job its name
  /// @param every the length of the spans of time
  public boolean mine(String job, Instant now, Duration every) {
    long span = now.toEpochMilli() / every.toMillis();
    var due = Instant.ofEpochMilli(span * every.toMillis());
    return database.write(handle -> {
      handle.execute("delete from job_run where job = ? and due < ?", job, due.minus(KEPT));
      return handle.execute(
              "insert into job_run (job, due, started_at) values (?, ?, ?) on conflict do nothing",
              job,
              due,
              now)
          == 1;
    });
  }
}
