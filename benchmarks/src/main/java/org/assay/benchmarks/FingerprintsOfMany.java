package org.assay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.keys.KeyFile;

/// A set of the fingerprints of so many million earlier passwords, added ten million at a time:
/// how large it is, and how many a second it answers about.
///
/// `benchmarks/run fingerprints FOLDER [MILLIONS]`
public final class FingerprintsOfMany {

  private static final int MILLION = 1_000_000;
  private static final int AT_ONCE = 10 * MILLION;
  private static final int ASKED = 5 * MILLION;

  private FingerprintsOfMany() {}

  /// Makes the set in the folder, which must not have one, and asks it.
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    long count = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 100) * MILLION;
    var set = folder.resolve("many.fingerprints");
    var key = KeyFile.create(folder.resolve("many.key"), new SecureRandom());
    FingerprintSet.create(set, key);
    var passwords = new SplittableRandom(1);
    long begun = System.nanoTime();
    for (long done = 0; done < count; done += AT_ONCE) {
      long part = Math.min(AT_ONCE, count - done);
      try (var open = FingerprintSet.open(set, key, part)) {
        for (long i = 0; i < part; i++) open.add(passwords.nextLong());
        open.save();
      }
    }
    System.out.printf(
        "%,d fingerprints added in %.1f s; the file has %,d bytes%n",
        count, seconds(begun), Files.size(set));
    try (var open = FingerprintSet.open(set, key, 0)) {
      ask(open, "that are there", new SplittableRandom(1), ASKED);
      ask(open, "that are not", new SplittableRandom(2), 0);
      System.out.printf("memory of the process, the file's pages among it: %s%n", resident());
    }
  }

  private static void ask(FingerprintSet set, String which, SplittableRandom random, int expected) {
    long begun = System.nanoTime();
    int found = 0;
    for (int i = 0; i < ASKED; i++) if (set.isEarlier(random.nextLong())) found++;
    if (found != expected) throw new IllegalStateException("found %d".formatted(found));
    System.out.printf("asked about %s: %,.0f a second%n", which, ASKED / seconds(begun));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static String resident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return "not known here";
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("not known");
  }
}
