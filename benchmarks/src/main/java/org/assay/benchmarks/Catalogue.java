package org.assay.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assay.law.Law;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;

/// Evaluates a catalogue of 100,000 dossiers that differ, on two cores: each is one of the
/// samples with some of its facts dropped.
///
/// Arguments: how many dossiers, how many threads, how often.
public final class Catalogue {

  private static final List<String> SAMPLES =
      List.of("camera", "doorbell", "kettle", "router", "speaker", "tablet-children");

  private static final int KEPT = 200;

  private Catalogue() {}

  /// Prints one line for each run: dossiers a second, and how the answers came out.
  public static void main(String[] arguments) throws Exception {
    int size = argument(arguments, 0, 100_000);
    int threads = argument(arguments, 1, 2);
    var catalogue = catalogue(Law.bundled(), size);
    try (var pool = new ForkJoinPool(threads)) {
      for (int run = 1; run <= argument(arguments, 2, 5); run++) {
        long start = System.nanoTime();
        var answers = pool.submit(() -> answers(catalogue)).get();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "run %d: %,d dossiers, %d threads, %.2f s, %,.0f a second; %s%n",
            run,
            size,
            threads,
            seconds,
            size / seconds,
            answers);
      }
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private static Map<Verdict, Long> answers(List<LoadedDossier> catalogue) {
    return catalogue.parallelStream()
        .flatMap(each -> each.evaluate().asked().values().stream())
        .collect(Collectors.groupingBy(
            ClauseFinding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
  }

  private static List<LoadedDossier> catalogue(Law law, int size) {
    var samples = SAMPLES.stream().map(name -> LoadedDossier.sample(law, name)).toList();
    var random = new Random(20_26);
    var catalogue = new ArrayList<LoadedDossier>(size);
    for (int i = 0; i < size; i++) {
      var sample = samples.get(i % samples.size());
      catalogue.add(sample.with(fewer(sample.matter().facts(), random)));
    }
    return catalogue;
  }

  private static Facts fewer(Facts facts, Random random) {
    return new Facts(facts.schema(), (FactValue.Fields) fewer(facts.root(), random));
  }

  /// The value with each of its fields left out with a chance of one in [#KEPT]; what loses
  /// nothing is shared.
  private static FactValue fewer(FactValue value, Random random) {
    return switch (value) {
      case FactValue.Single single -> single;
      case FactValue.Items items -> fewerOfEach(items, random);
      case FactValue.Fields fields -> fewerOf(fields, random);
    };
  }

  private static FactValue fewerOfEach(FactValue.Items items, Random random) {
    var kept = items.items().stream().map(item -> fewer(item, random)).toList();
    return kept.equals(items.items()) ? items : new FactValue.Items(items.type(), kept, items.at());
  }

  private static FactValue fewerOf(FactValue.Fields fields, Random random) {
    var kept = new LinkedHashMap<String, FactValue>();
    fields.known().forEach((name, field) -> {
      if (random.nextInt(KEPT) > 0) {
        kept.put(name, fewer(field, random));
      }
    });
    return kept.equals(fields.known())
        ? fields
        : new FactValue.Fields(fields.type(), kept, fields.at());
  }
}
