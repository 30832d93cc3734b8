package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.pages.Page;
import org.assay.supportperiod.LimbResult.Basis;

/// Grades a whole page: its words, how it was come by, and where the support period stands on it.
final class PageGrader {

  private final Page page;
  private final PageText text;
  private final Grade words;
  private final PageAccess access;

  PageGrader(Page page, PageAccess access, List<String> names) {
    this.page = page;
    this.access = access;
    this.text = PageText.of(page);
    this.words = SupportPeriodGrader.grade(SupportPeriodGrader.read(text.text()).of(names));
  }

  PageGrade grade() {
    var limbs = new ArrayList<>(words.limbs());
    var notJudged = new EnumMap<Limb, String>(Limb.class);
    notJudged.putAll(words.notJudged());
    if (access == PageAccess.ANONYMOUS) reached(limbs, notJudged);
    var prominence = prominence();
    prominence.ifPresent(measured -> {
      limbs.add(result(measured));
      notJudged.remove(Limb.PROMINENT);
    });
    limbs.sort(Comparator.comparing(LimbResult::limb));
    return new PageGrade(new Grade(words.reading(), limbs, notJudged), prominence);
  }

  private Optional<Prominence> prominence() {
    var measured = new ProminenceMeasure(page, text).measure(words.reading().relevant());
    return measured.offer().isEmpty() ? Optional.empty() : Optional.of(measured);
  }

  private static LimbResult result(Prominence measured) {
    var quotes = new ArrayList<Quote>();
    measured.statement().ifPresent(quotes::add);
    measured.characteristics().ifPresent(quotes::add);
    return new LimbResult(
        Limb.PROMINENT, measured.judgement(), Basis.PRACTICE, measured.reason(), quotes);
  }

  private void reached(List<LimbResult> limbs, Map<Limb, String> notJudged) {
    boolean told = !words.reading().relevant().isEmpty();
    if (!told) return;
    reached(limbs, notJudged, Limb.NO_REQUEST, "the page came without asking anybody for it");
    reached(limbs, notJudged, Limb.FREE, "the page came without paying");
    reached(
        limbs,
        notJudged,
        Limb.NO_PERSONAL_INFORMATION,
        "the page came without signing in or giving anything");
  }

  private static void reached(
      List<LimbResult> limbs, Map<Limb, String> notJudged, Limb limb, String reason) {
    if (notJudged.remove(limb) != null) {
      limbs.add(new LimbResult(limb, Judgement.MET, Basis.STATUTE, reason, List.of()));
    }
  }
}
