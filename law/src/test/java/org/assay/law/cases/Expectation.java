package org.assay.law.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.law.evaluation.Verdict;

/// What a case expects, in the words of docs/law-data.md.
enum Expectation {
  HOLDS("holds", Verdict.MET),
  DOES_NOT_HOLD("does-not-hold", Verdict.NOT_MET),
  MET("met", Verdict.MET),
  NOT_MET("not-met", Verdict.NOT_MET),
  UNDETERMINED("undetermined", Verdict.UNDETERMINED),
  NOT_APPLICABLE("not-applicable", Verdict.NOT_APPLICABLE);

  static final Map<String, Expectation> WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(each -> each.word, Function.identity()));

  private final String word;
  private final Verdict verdict;

  Expectation(String word, Verdict verdict) {
    this.word = word;
    this.verdict = verdict;
  }

  Verdict verdict() {
    return verdict;
  }
}
