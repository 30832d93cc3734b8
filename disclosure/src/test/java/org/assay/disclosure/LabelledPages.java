package org.assay.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assay.pages.PageSource;

/// The labelled pages, and how the linter does on them.
///
/// The pages were written before the rules; `dev` was looked at while the rules were mended,
/// `held-out` was not. Print the figures of docs/disclosure.md with:
///
/// `mvn -pl disclosure -am test-compile exec:java -Dexec.classpathScope=test
/// -Dexec.mainClass=org.assay.disclosure.LabelledPages`
final class LabelledPages {

  static final Path FOLDER = Path.of("src/test/resources/org/assay/disclosure/pages");
  static final List<Limb> JUDGED = List.of(
      Limb.CONTACT,
      Limb.ACKNOWLEDGEMENT,
      Limb.STATUS_UPDATES,
      Limb.UNTIL_RESOLUTION,
      Limb.NO_PRIOR_REQUEST,
      Limb.ENGLISH,
      Limb.FREE,
      Limb.NO_PERSONAL_INFORMATION);

  private LabelledPages() {}

  record Labelled(
      String file,
      Map<Limb, Verdict> verdicts,
      Set<String> contactKinds,
      String acknowledgement,
      String updates) {

    Verdict verdict(Limb limb) {
      return Objects.requireNonNull(verdicts.get(limb));
    }

    PolicyReport lint() {
      return PolicyLinter.lint(PageSource.read(FOLDER.resolve(file)));
    }
  }

  static List<Labelled> in(String split) {
    try {
      return Files.readAllLines(FOLDER.resolve("labels.tsv")).stream()
          .skip(1)
          .filter(line -> line.startsWith(split))
          .map(LabelledPages::labelled)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Labelled labelled(String line) {
    var cells = line.split("\t", -1);
    var verdicts = new EnumMap<Limb, Verdict>(Limb.class);
    verdicts.put(Limb.CONTACT, Verdict.valueOf(cells[1]));
    verdicts.put(Limb.ACKNOWLEDGEMENT, Verdict.valueOf(cells[3]));
    verdicts.put(Limb.STATUS_UPDATES, Verdict.valueOf(cells[5]));
    verdicts.put(Limb.UNTIL_RESOLUTION, Verdict.valueOf(cells[7]));
    verdicts.put(Limb.ENGLISH, Verdict.valueOf(cells[8]));
    verdicts.put(Limb.FREE, Verdict.valueOf(cells[9]));
    verdicts.put(Limb.NO_PRIOR_REQUEST, Verdict.valueOf(cells[10]));
    verdicts.put(Limb.NO_PERSONAL_INFORMATION, Verdict.valueOf(cells[11]));
    var kinds = cells[2].isEmpty()
        ? Set.<String>of()
        : new TreeSet<>(List.of(cells[2].toUpperCase(java.util.Locale.ROOT).split(" ", -1)));
    return new Labelled(cells[0], verdicts, kinds, cells[4], cells[6]);
  }

  /// How often a verdict was found, rightly found and to be found.
  static final class Score {
    int right;
    int found;
    int wanted;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }
  }

  record Key(Limb limb, Verdict verdict) {}

  record Result(Map<Key, Score> scores, Map<String, Score> times, List<String> misses) {

    Score score(Limb limb, Verdict verdict) {
      return scores.computeIfAbsent(new Key(limb, verdict), key -> new Score());
    }
  }

  static Result judge(List<Labelled> pages) {
    var result = new Result(new LinkedHashMap<>(), new TreeMap<>(), new ArrayList<>());
    for (var labelled : pages) {
      var report = labelled.lint();
      for (var limb : JUDGED) count(labelled, report, limb, result);
      time(labelled, report, Limb.ACKNOWLEDGEMENT, labelled.acknowledgement(), result);
      time(labelled, report, Limb.STATUS_UPDATES, labelled.updates(), result);
      kinds(labelled, report, result);
    }
    return result;
  }

  private static void count(Labelled labelled, PolicyReport report, Limb limb, Result result) {
    var wanted = labelled.verdict(limb);
    var found = report.on(limb).verdict();
    result.score(limb, wanted).wanted++;
    result.score(limb, found).found++;
    if (wanted == found) result.score(limb, found).right++;
    else {
      result
          .misses()
          .add("%s %s: %s, labelled %s: %s"
              .formatted(labelled.file(), limb, found, wanted, report.on(limb)));
    }
  }

  private static void time(
      Labelled labelled, PolicyReport report, Limb limb, String wanted, Result result) {
    var score = result.times().computeIfAbsent("time of " + limb, name -> new Score());
    var finding = report.on(limb);
    var found = finding.verdict() == Verdict.MET
        ? finding.time().map(StatedTime::normalised).orElse("")
        : "";
    var singular = wanted.replaceFirst("^1 working (day|hour)s$", "1 working $1");
    if (!wanted.isEmpty()) score.wanted++;
    if (!found.isEmpty()) score.found++;
    if (!found.isEmpty() && found.equals(singular)) score.right++;
    else if (!singular.isEmpty() && !found.isEmpty()) {
      result
          .misses()
          .add("%s time of %s: %s, labelled %s".formatted(labelled.file(), limb, found, singular));
    }
  }

  private static void kinds(Labelled labelled, PolicyReport report, Result result) {
    var score = result.times().computeIfAbsent("kind of contact", name -> new Score());
    var found = new TreeSet<String>();
    if (report.on(Limb.CONTACT).verdict() == Verdict.MET) {
      for (var contact : report.contacts()) {
        if (contact.kind() != ContactPoint.Kind.KEY) found.add(contact.kind().name());
      }
    }
    score.wanted += labelled.contactKinds().size();
    score.found += found.size();
    for (var kind : labelled.contactKinds()) if (found.contains(kind)) score.right++;
    if (!found.equals(labelled.contactKinds())) {
      result
          .misses()
          .add("%s kinds of contact: %s, labelled %s"
              .formatted(labelled.file(), found, labelled.contactKinds()));
    }
  }

  /// Prints precision and recall for each limb, and the misses.
  public static void main(String[] arguments) {
    for (var split : List.of("dev", "held-out", "blind/", "blind-2")) {
      var pages = in(split);
      var result = judge(pages);
      System.out.printf("%n%s: %d pages%n%n", split, pages.size());
      System.out.println("| limb | verdict | pages | precision | recall |");
      System.out.println("|---|---|--:|--:|--:|");
      for (var limb : JUDGED) {
        for (var verdict : Verdict.values()) {
          var score = result.score(limb, verdict);
          if (score.wanted + score.found == 0) continue;
          System.out.printf(
              "| %s | %s | %d | %.3f | %.3f |%n",
              limb, verdict, score.wanted, score.precision(), score.recall());
        }
      }
      result
          .times()
          .forEach((what, score) -> System.out.printf(
              "| %s | | %d | %.3f | %.3f |%n",
              what, score.wanted, score.precision(), score.recall()));
      if (arguments.length == 0 || split.equals(arguments[0])) {
        System.out.println();
        result.misses().forEach(System.out::println);
      }
    }
  }
}
