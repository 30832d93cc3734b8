import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import me.gosimple.nbvcxz.Nbvcxz;
import org.assay.passwords.AuditOptions;
import org.assay.passwords.AuditReport;
import org.assay.passwords.PasswordAudit;

/// What other tools and Assay find in the same lots, and how long each takes: `benchmarks/run peers`. The lots are the
/// practice corpus and three larger ones that are made here. Each tool answers whether it objects to a lot:
///
/// - `sort | uniq -d` and DuckDB where a password repeats;
/// - zxcvbn and nbvcxz where the median password scores 2 of 4 or less, which their documentation calls guessable;
/// - Assay where it has a finding.
public final class Peers {
  private static final Path CORPUS = Path.of("passwords/src/test/resources/org/assay/passwords/practice");
  private static final int NBVCXZ_MOST = 60;
  private static final int ZXCVBN_MOST = 2_000;

  private record Lot(String name, Path file, boolean weak, List<String> passwords) {}

  private record Verdict(boolean objects, String says) {}

  private record Tool(String name, Function<Lot, Verdict> judge) {}

  private Peers() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    List<Lot> practice = practice();
    Path folder = Files.createTempDirectory("peers");
    List<Lot> larger = List.of(
        larger(folder, "random 100,000", 100_000, 1),
        larger(folder, "MD5 of the serial 100,000", 100_000, 2),
        larger(folder, "counter, shuffled 100,000", 100_000, 3));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      List<Tool> tools = tools(duck);
      for (Tool tool : tools) tool.judge().apply(practice.getFirst());
      corpus(out, tools, practice);
      out.println();
      for (Lot lot : larger) one(out, tools, lot);
    }
  }

  private static List<Tool> tools(Connection duck) {
    Zxcvbn zxcvbn = new Zxcvbn();
    Nbvcxz nbvcxz = new Nbvcxz();
    return List.of(
        new Tool("sort | uniq -d", lot -> repeats(shell(lot))),
        new Tool("DuckDB", lot -> repeats(duck(duck, lot))),
        new Tool("zxcvbn4j", lot -> median(lot, ZXCVBN_MOST, word -> zxcvbn.measure(word).getScore())),
        new Tool("Assay, quick", lot -> assay(lot, AuditOptions.of(org.assay.passwords.Effort.QUICK))),
        new Tool("Assay, normal", lot -> assay(lot, AuditOptions.normal())),
        // Takes minutes: the others need not wait for it.
        new Tool("nbvcxz", lot -> median(lot, NBVCXZ_MOST, word -> nbvcxz.estimate(word).getBasicScore())));
  }

  private static void corpus(PrintStream out, List<Tool> tools, List<Lot> lots) {
    long weak = lots.stream().filter(Lot::weak).count();
    out.printf("%-16s %14s %14s %10s   (%d practice lots)%n", "", "weak found", "sound flagged", "seconds", lots.size());
    for (Tool tool : tools) {
      int found = 0;
      int flagged = 0;
      long from = System.nanoTime();
      for (Lot lot : lots) {
        if (!tool.judge().apply(lot).objects()) continue;
        if (lot.weak()) found++;
        else flagged++;
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      out.printf("%-16s %9d / %-2d %9d / %-2d %10.2f%n", tool.name(), found, weak, flagged, lots.size() - weak, seconds);
    }
  }

  private static void one(PrintStream out, List<Tool> tools, Lot lot) {
    out.println(lot.name() + (lot.weak() ? " (weak)" : " (sound)"));
    for (Tool tool : tools) {
      long from = System.nanoTime();
      Verdict verdict = tool.judge().apply(lot);
      out.printf("  %-16s %7.2f s  %s%n", tool.name(), (System.nanoTime() - from) / 1e9, verdict.says());
    }
  }

  private static Verdict repeats(long values) {
    return new Verdict(values > 0, values == 0 ? "no password twice" : values + " passwords repeat");
  }

  private static long shell(Lot lot) {
    try {
      Process process = new ProcessBuilder(
              "sh", "-c", "tail -n +2 \"$1\" | sed 's/.*,//' | LC_ALL=C sort | uniq -d | wc -l", "sh", lot.file().toString())
          .start();
      return Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long duck(Connection duck, Lot lot) {
    String query = "select count(*) from (select password from read_csv('" + lot.file()
        + "', all_varchar = true) group by password having count(*) > 1)";
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Verdict median(Lot lot, int most, Function<String, Integer> score) {
    List<String> some = lot.passwords().subList(0, Math.min(most, lot.passwords().size()));
    int[] scores = some.stream().mapToInt(score::apply).sorted().toArray();
    int median = scores[scores.length / 2];
    String of = some.size() < lot.passwords().size() ? " of the first " + some.size() : "";
    return new Verdict(median <= 2, "median score" + of + ": " + median + " of 4");
  }

  private static Verdict assay(Lot lot, AuditOptions options) {
    AuditReport report = PasswordAudit.of(lot.file(), options);
    if (report.findings().isEmpty()) return new Verdict(false, "nothing found");
    var first = report.findings().getFirst();
    return new Verdict(true, first.ground().code() + ": " + first.formula());
  }

  private static List<Lot> practice() throws IOException {
    List<Lot> lots = new ArrayList<>();
    for (String line : Files.readAllLines(CORPUS.resolve("expected.csv")).stream().skip(1).toList()) {
      String[] fields = line.split(",", 4);
      Path file = CORPUS.resolve(fields[0]);
      lots.add(new Lot(fields[0] + " " + fields[2], file, fields[1].equals("weak"), passwords(file)));
    }
    return lots;
  }

  private static List<String> passwords(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)).toList();
  }

  private static Lot larger(Path folder, String name, int rows, int kind) throws Exception {
    Random random = new Random(20240429L + kind);
    java.security.SecureRandom secure = new java.security.SecureRandom();
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows; i++) order.add(i);
    java.util.Collections.shuffle(order, random);
    StringBuilder text = new StringBuilder("serial,mac,ssid,model,made,password\n");
    for (int i = 0; i < rows; i++) {
      String serial = "KX24%07d".formatted(1_200_345 + i);
      String password = switch (kind) {
        case 1 -> drawn(secure);
        case 2 -> java.util.HexFormat.of().formatHex(md5.digest(serial.getBytes())).substring(4, 16);
        default -> "H" + (7_340_000 + 3 * order.get(i));
      };
      String mac = "3C9A77%06X".formatted(0x10000 + 2 * i);
      text.append(serial).append(',').append(mac).append(",Home-").append(mac.substring(8)).append(",HX2,2024-05-")
          .append("%02d".formatted(6 + i / (rows / 20))).append(',').append(password).append('\n');
    }
    Path file = folder.resolve("lot-" + kind + ".csv");
    Files.writeString(file, text);
    return new Lot(name, file, kind > 1, passwords(file));
  }

  private static String drawn(Random random) {
    String symbols = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 12; i++) out.append(symbols.charAt(random.nextInt(symbols.length())));
    return out.toString();
  }
}
