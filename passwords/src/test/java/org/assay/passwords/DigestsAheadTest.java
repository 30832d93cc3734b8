package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Digests computed side by side are those computed when a test looks.
class DigestsAheadTest {
  @Test
  void whatIsComputedAheadIsWhatIsComputedLater() throws IOException {
    Lot lot = PracticeCorpusTest.read("sample-02.csv");
    Selection rows = Selection.byLength(lot).getFirst();
    StreamMatcher matcher = new StreamMatcher(rows, 5);
    List<DigestKind> kinds =
        List.of(DigestKind.MD5, DigestKind.CRC_32, DigestKind.SHA_1, DigestKind.SHA_256);
    List<Text> texts = new ArrayList<>(Views.of(lot, AuditOptions.normal()).main);
    texts.add(new Text.Literal("x".repeat(200)));
    Screened ahead = new Screened(matcher.screen(), kinds);
    Screened later = new Screened(matcher.screen(), kinds);
    int[] first = matcher.lookedAtFirst(true);
    DigestsAhead known = DigestsAhead.computed(texts, kinds, first, ahead);
    for (int m = 0; m < texts.size(); m++) {
      if (!later.of(texts.get(m))) continue;
      ahead.of(texts.get(m));
      known.fill(m, ahead);
      for (DigestKind kind : kinds) {
        ahead.by(kind);
        later.by(kind);
        for (int row : first) assertThat(ahead.bytes(row)).isEqualTo(later.bytes(row));
      }
    }
    assertThat(first.length).isGreaterThanOrEqualTo(2);
  }
}
