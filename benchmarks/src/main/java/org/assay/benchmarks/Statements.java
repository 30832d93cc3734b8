package org.assay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.law.Law;
import org.assay.law.Role;
import org.assay.law.evaluation.Question;
import org.assay.product.DossierReader;
import org.assay.statement.AssessedDraft;
import org.assay.statement.Signatory;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementIssued;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.signing.DevelopmentKey;
import org.assay.statement.signing.PdfSigner;

/// Prints and signs statements that differ, in one process: the doorbell's, each at another
/// place.
///
/// Arguments: how many, how many threads, how often.
public final class Statements {

  private static final LocalDate DAY = LocalDate.of(2025, 2, 20);
  private static final double NANOS = 1e9;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  // Processor time of the threads, which other processes on the machine do not lengthen.
  private final LongAdder printing = new LongAdder();
  private final LongAdder signing = new LongAdder();
  private final StatementDraft draft = draft();
  private final PdfSigner signer = signer();

  private Statements() throws Exception {}

  /// Prints a line for each run.
  public static void main(String[] arguments) throws Exception {
    int size = argument(arguments, 0, 100);
    int threads = argument(arguments, 1, 2);
    var statements = new Statements();
    try (var pool = new ForkJoinPool(threads)) {
      for (int run = 1; run <= argument(arguments, 2, 5); run++) {
        statements.run(run, size, threads, pool);
      }
    }
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private void run(int run, int size, int threads, ForkJoinPool pool) throws Exception {
    printing.reset();
    signing.reset();
    long start = System.nanoTime();
    long bytes = pool.submit(
            () -> IntStream.range(0, size).parallel().mapToLong(this::issue).sum())
        .get();
    double seconds = (System.nanoTime() - start) / NANOS;
    System.out.printf(
        Locale.ROOT,
        "run %d: %d statements, %d threads, %.2f s, %.1f a second; processor time of each: %.1f ms printing, %.1f ms signing; %d bytes%n",
        run,
        size,
        threads,
        seconds,
        size / seconds,
        printing.sum() / 1e6 / size,
        signing.sum() / 1e6 / size,
        bytes / size);
  }

  private long issue(int number) {
    var place = "Hexley, gate " + number;
    var before = draft.signing();
    var statement = issued(new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        new StatementDraft.Signing(before.name(), before.function(), place, before.on()),
        draft.provenance(),
        List.of()));
    long start = CPU.getCurrentThreadCpuTime();
    var printed = (StatementPdf) StatementPdf.print(statement, Optional.empty());
    long between = CPU.getCurrentThreadCpuTime();
    long length = signed(statement, printed, place);
    printing.add(between - start);
    signing.add(CPU.getCurrentThreadCpuTime() - between);
    return length;
  }

  private static StatementOfCompliance issued(StatementDraft draft) {
    return ((StatementIssued) StatementOfCompliance.issue(draft)).statement();
  }

  private long signed(StatementOfCompliance statement, StatementPdf printed, String place) {
    try {
      return signer.sign(
              printed.bytes(), StatementPdf.SIGNATURE_FIELD, statement.signatory(), place)
          .length;
    } catch (org.assay.statement.signing.SigningFailed failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PdfSigner signer() throws Exception {
    var key = DevelopmentKey.make(
        new Signatory("Dr Ada Whitlock", "Head of product security"),
        "Larkfield Instruments Ltd",
        Instant.now().minus(Duration.ofDays(1)),
        2);
    return new PdfSigner(key.signingKey(), InstantSource.system());
  }

  private static StatementDraft draft() {
    var law = Law.bundled();
    var regime = law.regimes().iterator().next();
    var question = new Question(DAY, regime.territory("GB").orElseThrow());
    var assessment = new Assessor(law, Checks.installed(), progress -> {})
        .assess(
            DossierReader.read(Path.of("samples", "doorbell"), law),
            regime,
            question,
            new Role("manufacturer"));
    var signing =
        new StatementDraft.Signing("Dr Ada Whitlock", "Head of product security", "Hexley", DAY);
    return AssessedDraft.of(law, List.of(assessment), signing, null);
  }
}
