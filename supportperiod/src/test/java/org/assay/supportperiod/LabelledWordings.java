package org.assay.supportperiod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The labelled wordings of `wordings/dev.txt` and `wordings/held-out.txt`.
final class LabelledWordings {

  /// What is compared: a name, the label, what the grader says.
  record Compared(String limb, String label, String graded) {
    boolean agrees() {
      return label.equals(graded);
    }
  }

  record Labelled(List<String> labels, String text) {

    static final List<String> LIMBS =
        List.of("security", "minimum", "end date", "english", "plain", "access", "promise");

    List<Compared> compared() {
      var graded = graded(SupportPeriodGrader.grade(text));
      var compared = new ArrayList<Compared>();
      for (int limb = 0; limb < LIMBS.size(); limb++) {
        compared.add(new Compared(LIMBS.get(limb), labels.get(limb), graded.get(limb)));
      }
      return compared;
    }

    private static List<String> graded(Grade grade) {
      return List.of(
          letter(grade, Limb.SECURITY_UPDATES),
          letter(grade, Limb.MINIMUM),
          letter(grade, Limb.END_DATE),
          letter(grade, Limb.ENGLISH),
          letter(grade, Limb.PLAIN),
          access(grade),
          promises(grade));
    }

    private static String letter(Grade grade, Limb limb) {
      return grade.of(limb).orElseThrow().judgement().name().substring(0, 1);
    }

    private static String access(Grade grade) {
      var gates = grade.reading().gates().stream()
          .map(gate -> gate.kind().name().toLowerCase(java.util.Locale.ROOT))
          .distinct()
          .collect(Collectors.joining(","));
      return gates.isEmpty() ? "-" : gates;
    }

    private static String promises(Grade grade) {
      var codes = grade.reading().relevant().stream()
          .map(statement -> statement.promise().code())
          .collect(Collectors.toCollection(TreeSet::new));
      return codes.isEmpty() ? "-" : String.join(" ; ", codes);
    }
  }

  private static final int COLUMNS = 8;

  private LabelledWordings() {}

  static List<Labelled> read(String name) {
    try (var in = LabelledWordings.class.getResourceAsStream("wordings/" + name)) {
      if (in == null) throw new IllegalStateException("no such set: " + name);
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(LabelledWordings::labelled).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Labelled labelled(String row) {
    var columns = row.split("\\|", COLUMNS);
    var labels = new ArrayList<>(Arrays.asList(columns).subList(0, COLUMNS - 1));
    labels.set(COLUMNS - 2, sorted(columns[COLUMNS - 2]));
    return new Labelled(labels, columns[COLUMNS - 1].replace("\\n", "\n").replace("\\t", "\t"));
  }

  private static String sorted(String promises) {
    return String.join(" ; ", new TreeSet<>(Arrays.asList(promises.split(" ; ", -1))));
  }
}
