package org.assay.benchmarks;

import java.util.concurrent.TimeUnit;
import org.assay.law.Law;
import org.assay.law.evaluation.Evaluation;
import org.assay.law.evaluation.Ways;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One full PSTI evaluation of a loaded dossier, and the ways to another answer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls load() before all else
public class EvaluationBenchmark {

  /// Which sample.
  @Param({"doorbell", "camera", "kettle"})
  public String sample = "";

  private LoadedDossier loaded;
  private Evaluation evaluation;

  /// Reads the sample and runs its checks.
  @Setup
  public void load() {
    loaded = LoadedDossier.sample(Law.bundled(), sample);
    evaluation = loaded.evaluate();
  }

  /// Scope, roles, requirements with all routes, duties: with all proofs.
  @Benchmark
  public Evaluation evaluate() {
    return loaded.evaluate();
  }

  /// What would change each answer of a manufacturer.
  @Benchmark
  public int waysToAnotherAnswer() {
    return evaluation.asked().values().stream()
        .mapToInt(
            finding -> Ways.toFlip(finding).size() + Ways.toDecide(finding).size())
        .sum();
  }
}
