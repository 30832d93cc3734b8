package org.assay.ledger;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/// The program that [CrashTest] kills: it appends without end, and says what was committed.
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) throws Exception {
    var random = new Random(Long.parseLong(arguments[1]));
    try (var writer = Ledgers.open(Path.of(arguments[0]))) {
      System.out.println("opened " + writer.published().size());
      while (true) {
        int first = (int) writer.published().size();
        int batches = 1 + random.nextInt(3);
        for (int i = 0; i < batches; i++) {
          int round = random.nextInt(10_000);
          writer.append(IntStream.range(0, random.nextInt(300))
              .mapToObj(each -> Ledgers.issued(round))
              .toList());
        }
        var committed = writer.checkpoint();
        if (committed.size() > first) System.out.println("committed " + committed.size());
      }
    }
  }
}
