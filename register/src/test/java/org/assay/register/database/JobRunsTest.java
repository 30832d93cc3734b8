package org.assay.register.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.register.Databases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobRunsTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void ofManyProcessesOneRunsAJobInEachSpanOfTime(Dialect dialect) throws Exception {
    var place = Databases.place(dialect, folder);
    try (var one = Database.open(place.database());
        var other = Database.open(place.database());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int span = 0; span < 3; span++) {
        var answers = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 8; i++) {
          var runs = new JobRuns(i % 2 == 0 ? one : other);
          var now = NOON.plus(TEN_MINUTES.multipliedBy(span)).plusSeconds(i);
          answers.add(threads.submit(() -> runs.mine("tidy", now, TEN_MINUTES)));
        }
        int mine = 0;
        for (var answer : answers) if (answer.get()) mine++;
        assertThat(mine).isOne();
      }
      assertThat(new JobRuns(one).mine("another", NOON, TEN_MINUTES)).isTrue();
    }
  }
}
