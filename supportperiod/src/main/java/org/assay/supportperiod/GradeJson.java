package org.assay.supportperiod;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A grade as JSON, format `assay-support-period/1`.
public final class GradeJson {

  private static final String FORMAT = "assay-support-period/1";

  private GradeJson() {}

  /// The grade of words.
  public static String of(Grade grade) {
    return of(grade, Optional.empty());
  }

  /// The grade of a page.
  public static String of(PageGrade graded) {
    return of(graded.grade(), graded.prominence());
  }

  private static String of(Grade grade, Optional<Prominence> prominence) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    json.put("judgement", code(grade.overall()));
    json.put(
        "statements",
        grade.reading().statements().stream().map(GradeJson::statement).toList());
    json.put("limbs", grade.limbs().stream().map(GradeJson::limb).toList());
    var notJudged = new LinkedHashMap<String, Object>();
    grade.notJudged().forEach((limb, reason) -> notJudged.put(limb.code(), reason));
    json.put("notJudged", notJudged);
    prominence.ifPresent(measured -> json.put("prominence", prominence(measured)));
    return Json.pretty(json);
  }

  static String code(Judgement judgement) {
    return judgement.word().replace(' ', '-');
  }

  private static Map<String, Object> statement(SupportStatement statement) {
    var json = new LinkedHashMap<String, Object>();
    json.put("updates", statement.updates().name().toLowerCase(Locale.ROOT));
    json.put("promise", PromiseJson.write(statement.promise()));
    json.put("code", statement.promise().code());
    json.put("products", statement.products());
    json.put("least", statement.least());
    json.put(
        "softeners",
        new TreeSet<>(statement.softeners())
            .stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
    json.put("notes", statement.notes());
    json.put("quote", quote(statement.quote()));
    return json;
  }

  private static Map<String, Object> quote(Quote quote) {
    var json = new LinkedHashMap<String, Object>();
    json.put("text", quote.text());
    json.put("from", quote.from());
    json.put("to", quote.to());
    return json;
  }

  static Map<String, Object> limb(LimbResult result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("limb", result.limb().code());
    json.put("citation", result.limb().citation());
    json.put("says", result.limb().says());
    json.put("judgement", code(result.judgement()));
    json.put("basis", result.basis().name().toLowerCase(Locale.ROOT));
    json.put("reason", result.reason());
    json.put("quotes", texts(result.quotes()));
    return json;
  }

  private static List<String> texts(List<Quote> quotes) {
    return quotes.stream().map(Quote::text).toList();
  }

  private static Map<String, Object> prominence(Prominence measured) {
    var json = new LinkedHashMap<String, Object>();
    json.put("judgement", code(measured.judgement()));
    json.put("reason", measured.reason());
    measured.offer().ifPresent(quote -> json.put("offer", quote.text()));
    measured.statement().ifPresent(quote -> json.put("statement", quote.text()));
    measured.characteristics().ifPresent(quote -> json.put("characteristics", quote.text()));
    json.put("facts", measured.facts());
    return json;
  }
}
