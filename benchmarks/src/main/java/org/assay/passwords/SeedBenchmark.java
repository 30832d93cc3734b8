package org.assay.passwords;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assay.passwords.SeedScreen.Plan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Millions of seeds a second on one core, each compared with four passwords in one way of
/// writing: `benchmarks/run seeds`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before all else
public class SeedBenchmark {
  private static final int SEEDS = 1 << 20;
  private static final int ROWS = 4;
  private static final int LENGTH = 12;

  /// Which generator.
  @Param({"MSVC", "ANSI_C_32", "JAVA_RANDOM", "DRAND48", "MUSL", "MINSTD_0", "XORSHIFT_32"})
  public String generator = "";

  /// How an output becomes a symbol.
  @Param({"MOD", "SCALED", "TOP_BITS_OR_AGAIN"})
  public String reduction = "";

  private Generator drawing;
  private SeedScreen screen;
  private long from;

  /// Passwords that no seed draws.
  @Setup
  public void prepare() {
    Random random = new Random(20240429L);
    Alphabet alphabet = new Alphabet("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789");
    int[][] wanted = new int[ROWS][];
    for (int row = 0; row < ROWS; row++)
      wanted[row] = random.ints(LENGTH, 0, alphabet.size()).toArray();
    int[] places = IntStream.range(0, LENGTH).toArray();
    drawing = Generator.valueOf(generator);
    screen =
        new SeedScreen(List.of(new Plan(alphabet, Reduction.valueOf(reduction), places, wanted)));
  }

  /// Goes on from where the last one ended.
  @Benchmark
  @OperationsPerInvocation(SEEDS)
  public long seeds() {
    long[] hits = new long[1];
    screen.scan(drawing, from, from + SEEDS - 1, (_, _, _) -> hits[0]++);
    from += SEEDS;
    return hits[0];
  }
}
