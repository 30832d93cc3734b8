package org.assay.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.ProofVerification;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.ProductBatches;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;

/// Lets a ledger grow to ten million entries, with a checkpoint on the disk every second, and then
/// proves entries of it.
///
/// Arguments: how many entries, in which folder (made, and removed afterwards).
public final class LedgerGrowth {

  private static final int BATCH = 1_000;
  private static final int STEPS = 10;
  private static final int PROOFS = 10_000;
  private static final SignerKey KEY =
      SignerKey.ofSeed("log.example/growth", SignatureKind.NOTE, new byte[32]);

  private LedgerGrowth() {}

  public static void main(String[] arguments) throws IOException {
    long size = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
    var folder = arguments.length > 1
        ? Path.of(arguments[1])
        : Files.createTempDirectory("ledger-growth").resolve("log");
    try {
      Ledger.create(folder, KEY);
      grow(folder, size);
      prove(folder);
    } finally {
      remove(folder);
    }
  }

  private static void grow(Path folder, long size) throws IOException {
    var events = events();
    try (var writer = LedgerWriter.open(folder, KEY, InstantSource.system())) {
      for (int step = 1; step <= STEPS; step++) {
        step(writer, events, size * step / STEPS);
      }
    }
  }

  /// Appends up to a size; a checkpoint whenever a second has passed, and at the end.
  private static void step(LedgerWriter writer, List<Event> events, long until) throws IOException {
    long before = writer.published().size();
    long start = System.nanoTime();
    long last = start;
    long longest = 0;
    int checkpoints = 0;
    for (long at = before; at < until; at += BATCH) {
      writer.append(events.subList(0, (int) Math.min(BATCH, until - at)));
      if (System.nanoTime() - last > 1_000_000_000L || at + BATCH >= until) {
        long begun = System.nanoTime();
        writer.checkpoint();
        last = System.nanoTime();
        longest = Math.max(longest, last - begun);
        checkpoints++;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,11d entries: %,8.0f a second, %.2f µs each, %d checkpoints, the longest %d ms%n",
        until,
        (until - before) / seconds,
        seconds * 1e6 / (until - before),
        checkpoints,
        longest / 1_000_000);
  }

  private static void prove(Path folder) throws IOException {
    long begun = System.nanoTime();
    var reader = LedgerReader.open(folder);
    System.out.printf(
        Locale.ROOT, "opened to read in %.1f ms%n", (System.nanoTime() - begun) / 1e6);
    var random = new Random(20251203);
    times(reader, random, "first 1,000 proofs, tiles not yet read", 1_000);
    for (int round = 0; round < 3; round++) times(reader, random, "proofs, warm", PROOFS);
    var policy = TrustPolicy.of(KEY.verifier());
    var entry = reader.entry(reader.size() / 3);
    var proof = reader.prove(entry.index()).toString();
    for (int i = 0; i < 2_000; i++) verify(entry.bytes(), proof, policy);
    begun = System.nanoTime();
    for (int i = 0; i < 2_000; i++) verify(entry.bytes(), proof, policy);
    System.out.printf(
        Locale.ROOT, "a proof verified in %.0f µs%n", (System.nanoTime() - begun) / 2e6);
  }

  private static void verify(byte[] entry, String proof, TrustPolicy policy) {
    if (!(ProofVerification.verify(entry, proof, policy) instanceof ProofVerification.Proven)) {
      throw new IllegalStateException("a proof that does not prove");
    }
  }

  private static void times(LedgerReader reader, Random random, String what, int count)
      throws IOException {
    var times = new long[count];
    for (int i = 0; i < count; i++) {
      long index = random.nextLong(reader.size());
      long start = System.nanoTime();
      reader.prove(index);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %d µs, 99 of 100 below %d µs, longest %d µs%n",
        what,
        times[count / 2] / 1000,
        times[count * 99 / 100] / 1000,
        times[count - 1] / 1000);
  }

  private static List<Event> events() {
    var events = new ArrayList<Event>();
    for (int i = 0; i < BATCH; i++) {
      events.add(new StatementIssued(
          new StatementNumber("PSTI-20250220-%04d-AAAA-BBBB-CCCC".formatted(i)),
          Sha256.of(("statement " + i).getBytes(StandardCharsets.UTF_8)),
          List.of(Sha256.of(new byte[] {1})),
          List.of("Larkfield Limited"),
          List.of(new ProductBatches("Doorbell LD-1", List.of("2025-W08", "2025-W09"))),
          LocalDate.of(2025, 2, 20),
          LocalDate.of(2029, 2, 20),
          List.of(),
          Optional.empty()));
    }
    return events;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
