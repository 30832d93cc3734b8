package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assay.pages.PageSource;
import org.junit.jupiter.api.Test;

class PageGradeTest {

  private static PageGrade grade(String body) {
    return grade(body, PageAccess.UNKNOWN);
  }

  private static PageGrade grade(String body, PageAccess access) {
    var html = "<!doctype html><html lang=en><title>Shop</title><body>" + body + "</body></html>";
    return SupportPeriodGrader.grade(
        PageSource.read("page.html", html.getBytes(StandardCharsets.UTF_8), "text/html"), access);
  }

  private static final String FEATURES = """
      <main><h1>Tarn kettle</h1><p>£49.99 <button>Add to basket</button></p>
      <h2>Key features</h2><ul><li>Boils a litre in two minutes</li><li>Works with your phone</li>%s</ul>
      %s</main>%s
      """;
  private static final String PERIOD = "Security updates until at least 31 May 2031";

  private static Judgement prominence(String inFeatures, String after, String behind) {
    return grade(FEATURES.formatted(inFeatures, after, behind))
        .grade()
        .of(Limb.PROMINENT)
        .orElseThrow()
        .judgement();
  }

  @Test
  void aPeriodAmongTheMainFeaturesIsProminent() {
    assertThat(prominence("<li>" + PERIOD + "</li>", "", "")).isEqualTo(Judgement.MET);
  }

  @Test
  void aPeriodInAClosedPartIsNot() {
    assertThat(
            prominence("", "<details><summary>Legal</summary><p>" + PERIOD + ".</p></details>", ""))
        .isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void aPeriodInTheFootOfThePageIsNot() {
    assertThat(prominence("", "", "<footer><p>" + PERIOD + ".</p></footer>"))
        .isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void aPeriodUnderAHeadingOfItsOwnIsForAPersonToJudge() {
    assertThat(prominence("", "<h2>Good to know</h2><p>" + PERIOD + ".</p>", ""))
        .isEqualTo(Judgement.UNDETERMINED);
  }

  @Test
  void anOfferWithoutAPeriodFails() {
    assertThat(prominence("", "", "")).isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void aPageThatOffersNothingIsNotMeasured() {
    var graded = grade("<main><h1>Support</h1><p>" + PERIOD + ".</p></main>");
    assertThat(graded.prominence()).isEmpty();
    assertThat(graded.grade().notJudged()).containsKey(Limb.PROMINENT);
    assertThat(graded.grade().overall()).isEqualTo(Judgement.MET);
  }

  @Test
  void whatWasMeasuredIsTold() {
    var measured = grade(FEATURES.formatted("<li>" + PERIOD + "</li>", "", ""))
        .prominence()
        .orElseThrow();
    assertThat(measured.facts())
        .anyMatch(fact -> fact.contains("'Key features', level 2"))
        .anyMatch(fact -> fact.contains("seen at once"));
    assertThat(measured.statement().orElseThrow().text()).isEqualTo(PERIOD);
  }

  @Test
  void hiddenWordsAreNotRead() {
    var graded = grade("<main><h1>Support</h1><p hidden>" + PERIOD + ".</p></main>");
    assertThat(graded.grade().of(Limb.END_DATE).orElseThrow().judgement())
        .isEqualTo(Judgement.NOT_MET);
  }

  @Test
  void aTableIsReadRowByRow() {
    var graded = grade("""
        <main><h1>Support</h1><table>
        <tr><th>Model<th>Launch<th>Security updates until</tr>
        <tr><td>Tarn<td>1 May 2024<td>30 April 2029</tr>
        <tr><td>Tarn Max<td>1 May 2025<td>30 April 2030</tr></table></main>
        """);
    assertThat(graded.grade().reading().relevant())
        .extracting(statement ->
            statement.products().getFirst() + " " + statement.promise().code())
        .containsExactly("Tarn until 2029-04-30", "Tarn Max until 2030-04-30");
  }

  @Test
  void aDefinitionListIsReadTermByTerm() {
    var graded = grade("<main><dl><dt>Weight<dd>1 kg<dt>Security updates until<dd>30 April 2029"
        + "<dt>Guarantee<dd>2 years</dl></main>");
    assertThat(graded.grade().reading().relevant())
        .singleElement()
        .satisfies(one -> assertThat(one.promise().code()).isEqualTo("until 2029-04-30"));
  }

  @Test
  void aHeadingIsCompletedByTheParagraphBelow() {
    var graded =
        grade("<main><h2>Security updates</h2><p>At least until 30 April 2029.</p></main>");
    assertThat(graded.grade().of(Limb.END_DATE).orElseThrow().judgement()).isEqualTo(Judgement.MET);
  }

  @Test
  void aPageFetchedAnonymouslyMeetsTheLimbsOfAccess() {
    var graded = grade("<main><p>" + PERIOD + ".</p></main>", PageAccess.ANONYMOUS);
    assertThat(graded.grade().of(Limb.NO_REQUEST).orElseThrow().judgement())
        .isEqualTo(Judgement.MET);
    assertThat(graded.grade().of(Limb.FREE).orElseThrow().judgement()).isEqualTo(Judgement.MET);
    assertThat(graded.grade().of(Limb.NO_PERSONAL_INFORMATION).orElseThrow().judgement())
        .isEqualTo(Judgement.MET);
  }
}
