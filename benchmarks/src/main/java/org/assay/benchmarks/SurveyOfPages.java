package org.assay.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.assay.pages.fetch.Limits;
import org.assay.pages.fetch.PageFetcher;
import org.assay.survey.Bundle;
import org.assay.survey.Keeper;
import org.assay.survey.Survey;
import org.assay.survey.SurveyCsv;
import org.assay.survey.SurveyJson;
import org.assay.survey.SurveyList;

/// `benchmarks/run survey [PAGES [RUNS]]`: a survey of saved pages from start to manifest.
///
/// The pages are those of the samples and of the labelled sets, in turn, each with words of its
/// own added (seed 20231007), so that no two are the same.
public final class SurveyOfPages {

  private static final long SEED = 20_231_007L;
  private static final List<Path> POOLS =
      List.of(Path.of("disclosure/src/test/resources"), Path.of("samples"));

  private SurveyOfPages() {}

  public static void main(String[] arguments) throws IOException, Bundle.RefusedException {
    int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var folder = Files.createTempDirectory("assay-survey");
    try {
      var list = list(folder, pages);
      for (int run = 1; run <= runs; run++) {
        long start = System.nanoTime();
        var pinned = survey(list, folder.resolve("out" + run));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "run %d: %,d pages in %.1f s, %.0f pages a second, %s%n",
            run, pages, seconds, pages / seconds, pinned.substring(0, 16));
      }
    } finally {
      delete(folder);
    }
  }

  private static String survey(SurveyList list, Path out)
      throws IOException, Bundle.RefusedException {
    var clock = InstantSource.system();
    var keeper = new Keeper(new PageFetcher(Limits.usual(), clock), clock, 16);
    try (var bundle = Bundle.begin(out, list)) {
      var table = new Survey(list, keeper).into(bundle, (done, total) -> {});
      bundle.write("survey.csv", SurveyCsv.of(table));
      bundle.write("survey.json", SurveyJson.of(table, "benchmark"));
      return bundle.seal();
    }
  }

  /// Each row has a reporting page and a support page: half as many rows as pages.
  private static SurveyList list(Path folder, int pages) throws IOException {
    var pool = pool();
    var random = new Random(SEED);
    var text = new StringBuilder("maker,reporting page,support page\n");
    for (int row = 0; row < pages / 2; row++) {
      var reporting = page(folder, pool, 2 * row, random);
      var support = page(folder, pool, 2 * row + 1, random);
      text.append("Maker %d,%s,%s%n".formatted(row, reporting, support));
    }
    return SurveyList.read("makers.csv", text.toString(), folder);
  }

  private static List<Path> pool() throws IOException {
    var pool = new ArrayList<Path>();
    for (var root : POOLS) {
      try (var files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".html"))
            .sorted(Comparator.comparing(Path::toString))
            .forEach(pool::add);
      }
    }
    if (pool.isEmpty()) throw new IOException("there are no pages; run it from the root");
    return pool;
  }

  private static String page(Path folder, List<Path> pool, int number, Random random)
      throws IOException {
    var name = "page-%05d.html".formatted(number);
    var html = Files.readString(pool.get(number % pool.size()), StandardCharsets.ISO_8859_1);
    var own = "<p>Reference %016x of this page.</p></body>".formatted(random.nextLong());
    Files.writeString(
        folder.resolve(name),
        html.contains("</body>") ? html.replace("</body>", own) : html + own,
        StandardCharsets.ISO_8859_1);
    return name;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
