package org.assay.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.assay.passwords.AuditOptions;
import org.assay.passwords.Effort;
import org.assay.passwords.LotFile;
import org.assay.passwords.PasswordAudit;

/// Audits a lot from its file and says what each reading of it takes, on the clock and in processor
/// time.
///
/// `benchmarks/run lot FILE [quick|normal|deep [TIMES]]`
public final class LotAudit {
  private record Moment(long wall, long processor) {
    static Moment now() {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Moment(System.nanoTime(), system.getProcessCpuTime());
    }
  }

  private final Map<String, double[]> steps = new LinkedHashMap<>();
  private String step = "";
  private Moment since = Moment.now();

  private LotAudit() {}

  /// Runs it.
  public static void main(String[] arguments) throws Exception {
    var file = Path.of(arguments[0]);
    var effort =
        Effort.valueOf((arguments.length > 1 ? arguments[1] : "quick").toUpperCase(Locale.ROOT));
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    for (int time = 0; time < times; time++) new LotAudit().run(file, effort);
  }

  private void run(Path file, Effort effort) throws Exception {
    var begin = Moment.now();
    var lot = LotFile.read(file, Map.of(), (what, done, total) -> at(what, done, total));
    at("audit", 0, 0);
    var report = PasswordAudit.of(lot, AuditOptions.of(effort));
    at("", 0, 0);
    var end = Moment.now();
    System.out.printf(
        "%,d rows, %,d bytes, %s effort: %.1f s on the clock, %.1f s of processors%n",
        report.rows(),
        Files.size(file),
        effort,
        (end.wall() - begin.wall()) / 1e9,
        (end.processor() - begin.processor()) / 1e9);
    steps.forEach((name, times) -> System.out.printf(
        "  %-28s %7.2f s clock %7.2f s processors %,12.0f rows/s of processor%n",
        name, times[0], times[1], report.rows() / times[1]));
    for (var finding : report.findings())
      System.out.printf("  found: %s, %,d rows%n", finding.formula(), finding.rowsExplained());
    long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
    System.out.printf(
        "  heap: at most %,d MiB of %,d MiB%n", peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  /// What lies between the last byte of one reading and the first of the next is counted apart.
  private void at(String what, long done, long total) {
    boolean ends = total > 0 && done >= total - (1 << 20);
    if (what.equals(step) && !ends) return;
    var now = Moment.now();
    if (!step.isEmpty()) {
      double[] sums = steps.computeIfAbsent(step, _ -> new double[2]);
      sums[0] += (now.wall() - since.wall()) / 1e9;
      sums[1] += (now.processor() - since.processor()) / 1e9;
    }
    since = now;
    step = ends ? "after " + what : what;
  }
}
