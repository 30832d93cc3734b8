package org.assay.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Surveys a list of makers: keeps a snapshot of every source in a bundle, and judges each row by
/// its snapshots.
///
/// ```java
/// try (var bundle = Bundle.begin(folder, list)) {
///   var table = new Survey(list, keeper).into(bundle, (done, total) -> {});
///   bundle.write("survey.csv", SurveyCsv.of(table));
///   bundle.seal();
/// }
/// ```
///
/// Snapshots that the bundle already holds are not fetched again. One maker's failure is a row
/// with its reason.
public final class Survey {

  private final SurveyList list;
  private final Keeper keeper;

  /// @param keeper keeps the snapshots
  public Survey(SurveyList list, Keeper keeper) {
    this.list = list;
    this.keeper = keeper;
  }

  /// Is told how far a survey has come; one call at a time.
  @FunctionalInterface
  public interface Watcher {
    void seen(int done, int total);
  }

  /// Surveys into a bundle.
  ///
  /// @throws IOException when the bundle cannot be written
  public SurveyTable into(Bundle bundle, Watcher watcher) throws IOException {
    var judge = new Judge(bundle.folder());
    var done = new AtomicInteger();
    try (var processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        var kept = keeper.keep(list, bundle)) {
      var rows = new ArrayList<CompletableFuture<Row>>();
      for (var entry : list.entries()) {
        rows.add(kept.all(entry)
            .thenApplyAsync(_ -> judge.row(entry), processors)
            .whenComplete((_, _) -> tell(watcher, done)));
      }
      return new SurveyTable(all(rows));
    }
  }

  private void tell(Watcher watcher, AtomicInteger done) {
    synchronized (done) {
      watcher.seen(done.incrementAndGet(), list.entries().size());
    }
  }

  private static List<Row> all(List<CompletableFuture<Row>> rows) throws IOException {
    var all = new ArrayList<Row>();
    try {
      for (var row : rows) all.add(row.join());
      return all;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof IOException broken) throw broken;
      throw failed;
    }
  }
}
