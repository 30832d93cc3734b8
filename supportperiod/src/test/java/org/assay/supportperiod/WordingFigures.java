package org.assay.supportperiod;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.assay.supportperiod.LabelledWordings.Compared;
import org.assay.supportperiod.LabelledWordings.Labelled;

/// Prints precision and recall per limb on the labelled wordings, and every miss. Run it with the
/// names of the sets; without one it takes all.
///
/// Precision: of the wordings graded as met, how many are labelled met. Recall: of those labelled
/// met, how many are graded met. For the promise and for access, "met" is any value but `-`, and
/// right means the same value.
public final class WordingFigures {

  /// The counts for one limb.
  record Figures(String limb, int all, int right, int claimed, int labelled, int both) {
    double precision() {
      return claimed == 0 ? 1 : (double) both / claimed;
    }

    double recall() {
      return labelled == 0 ? 1 : (double) both / labelled;
    }

    double accuracy() {
      return (double) right / all;
    }
  }

  private static final String[] SETS = {
    "dev.txt", "held-out.txt", "field.txt", "unseen.txt", "blind.txt", "blind-2.txt"
  };

  private WordingFigures() {}

  public static void main(String[] names) {
    for (var name : names.length == 0 ? SETS : names) {
      print(name, LabelledWordings.read(name), System.out);
    }
  }

  private static void print(String name, List<Labelled> wordings, PrintStream out) {
    out.printf("%n%s: %d wordings%n", name, wordings.size());
    out.printf("%-10s %9s %9s %9s%n", "limb", "precision", "recall", "agreement");
    for (var figures : of(wordings)) {
      out.printf(
          "%-10s %9.3f %9.3f %9.3f%n",
          figures.limb(), figures.precision(), figures.recall(), figures.accuracy());
    }
    for (var wording : wordings) {
      for (var compared : wording.compared()) {
        if (!compared.agrees()) {
          out.printf(
              "  miss: %s labelled %s, graded %s: %s%n",
              compared.limb(),
              compared.label(),
              compared.graded(),
              wording.text().replace("\n", "\\n").replace("\t", "\\t"));
        }
      }
    }
  }

  static List<Figures> of(List<Labelled> wordings) {
    var compared =
        wordings.stream().flatMap(wording -> wording.compared().stream()).toList();
    var figures = new ArrayList<Figures>();
    for (var limb : Labelled.LIMBS) {
      figures.add(
          figures(limb, compared.stream().filter(one -> one.limb().equals(limb)).toList()));
    }
    return figures;
  }

  private static Figures figures(String limb, List<Compared> compared) {
    int right = (int) compared.stream().filter(Compared::agrees).count();
    int claimed =
        (int) compared.stream().filter(one -> isClaim(limb, one.graded())).count();
    int labelled =
        (int) compared.stream().filter(one -> isClaim(limb, one.label())).count();
    int both = (int) compared.stream()
        .filter(one -> one.agrees() && isClaim(limb, one.label()))
        .count();
    return new Figures(limb, compared.size(), right, claimed, labelled, both);
  }

  private static boolean isClaim(String limb, String value) {
    boolean free = limb.equals("promise") || limb.equals("access");
    return free ? !value.equals("-") : value.equals("M");
  }
}
