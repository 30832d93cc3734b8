package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.assay.pages.Page;

/// Reads what is published about a support period and says limb by limb whether it is a defined
/// support period.
///
/// Example: `SupportPeriodGrader.grade("Security updates until at least 31 May 2031.")` meets
/// every limb that words can show; "up to 3 years" meets neither the minimum nor the end date.
public final class SupportPeriodGrader {

  private static final String PERSON = "a named person has to judge that";
  private static final String WORDS_ALONE = "the words alone do not show how they are reached";

  private SupportPeriodGrader() {}

  /// Everything that a text says about how long updates come. Cells of a table are parted by tabs
  /// or `|`.
  public static Reading read(String text) {
    return read(text, new Steps());
  }

  static Reading read(String text, Steps steps) {
    return StatementReader.read(text, steps);
  }

  /// Grades a text.
  public static Grade grade(String text) {
    return grade(read(text));
  }

  /// Grades what was read.
  public static Grade grade(Reading reading) {
    var wording = new WordingLimbs(reading);
    var limbs = new ArrayList<>(wording.results());
    var notJudged = new EnumMap<Limb, String>(Limb.class);
    judge(limbs, notJudged, Limb.CLEAR, Clarity.judge(reading), PERSON);
    for (var kind : Gate.Kind.values()) {
      judge(limbs, notJudged, limb(kind), gated(reading, kind), WORDS_ALONE);
    }
    notJudged.put(Limb.PROMINENT, "prominence is measured on a whole page");
    notJudged.put(Limb.NOT_SHORTENED, "it takes a history to tell");
    limbs.sort(Comparator.comparing(LimbResult::limb));
    return new Grade(reading, limbs, notJudged);
  }

  /// Grades a page: the words that a person reads there, how the page was come by, and, where it
  /// offers the product for sale, where the support period stands on it.
  public static PageGrade grade(Page page, PageAccess access) {
    return grade(page, access, List.of());
  }

  /// Grades what a page says of one product; other products on it do not count.
  ///
  /// @param names what the product is called; empty to grade the page for all of them
  public static PageGrade grade(Page page, PageAccess access, List<String> names) {
    return new PageGrader(page, access, names).grade();
  }

  /// Everything that a page says about how long updates come.
  public static Reading read(Page page) {
    return read(PageText.of(page).text());
  }

  private static void judge(
      List<LimbResult> limbs,
      EnumMap<Limb, String> notJudged,
      Limb limb,
      Optional<LimbResult> result,
      String otherwise) {
    result.ifPresentOrElse(limbs::add, () -> notJudged.put(limb, otherwise));
  }

  private static Limb limb(Gate.Kind kind) {
    return switch (kind) {
      case REQUEST -> Limb.NO_REQUEST;
      case PERSONAL -> Limb.NO_PERSONAL_INFORMATION;
      case FEE -> Limb.FREE;
    };
  }

  private static Optional<LimbResult> gated(Reading reading, Gate.Kind kind) {
    boolean told = reading.relevant().stream().anyMatch(WordingLimbs::hasEndDate);
    var quotes = reading.gates().stream()
        .filter(gate -> gate.kind() == kind)
        .map(Gate::quote)
        .toList();
    return quotes.isEmpty() || told
        ? Optional.empty()
        : Optional.of(new LimbResult(
            limb(kind),
            Judgement.NOT_MET,
            LimbResult.Basis.STATUTE,
            "to learn the period " + kind.words(),
            quotes));
  }
}
