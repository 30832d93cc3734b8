package org.assay.passwords.digest;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/// Millions of digests a second on one core: `benchmarks/run digests`. Lies in the package of the
/// kernels, which are nobody else's.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before all else
public class DigestBenchmark {
  private static final int MESSAGES = 4096;
  private static final int BLOCK_WORDS = 16;

  /// Which digest.
  @Param({"MD5", "SHA_1", "SHA_256"})
  public BlockDigest digest = BlockDigest.MD5;

  /// Vectors, plain integers, or the platform.
  @Param({"vectors", "plain", "platform"})
  public String means = "vectors";

  private Compression kernel;
  private BulkDigest bulk;
  private int[] start;
  private int[] state;
  private int[] words;
  private byte[][] messages;
  private byte[][] digests;

  /// Random blocks, and random messages of twelve bytes.
  @Setup
  public void prepare() {
    Random random = new Random(20240429L);
    kernel = means.equals("vectors") ? VectorKernels.of(digest) : ScalarKernels.of(digest);
    start = SideBySide.start(kernel);
    state = start.clone();
    words = random.ints((long) BLOCK_WORDS * kernel.width()).toArray();
    messages = new byte[MESSAGES][12];
    for (byte[] message : messages) random.nextBytes(message);
    digests = new byte[MESSAGES][];
    bulk = switch (means) {
      case "vectors" -> BulkDigest.of(digest);
      case "plain" -> BulkDigest.scalar(digest);
      default -> BulkDigest.platform(digest);
    };
  }

  /// The compression function alone: one block of each message, all sixteen words different, all
  /// words of the digest.
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public int[] blocks() {
    for (int i = 0; i < MESSAGES; i += kernel.width()) {
      System.arraycopy(start, 0, state, 0, start.length);
      words[0]++;
      kernel.compress(state, words);
    }
    return state;
  }

  /// From messages as bytes to digests as bytes, with laying them out.
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public byte[][] messages() {
    bulk.digest(messages, digests, MESSAGES);
    return digests;
  }
}
