package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every weak lot of the practice corpus is found on the right ground; no sound one is flagged.
class PracticeCorpusTest {
  private record Expected(String file, String label, Set<String> grounds) {}

  @TestFactory
  List<DynamicTest> everyPracticeLotGetsTheVerdictItDeserves() throws IOException {
    List<Expected> lots = expected();
    assertThat(lots).hasSize(29);
    return lots.stream()
        .map(lot -> DynamicTest.dynamicTest(lot.file() + " is " + lot.label(), () -> check(lot)))
        .toList();
  }

  private static void check(Expected expected) throws IOException {
    AuditReport report = PasswordAudit.of(read(expected.file()), AuditOptions.of(Effort.QUICK));
    if (expected.label().equals("ok")) {
      assertThat(report.findings()).isEmpty();
    } else {
      assertThat(report.findings()).isNotEmpty();
      assertThat(report.findings().getFirst().ground().code()).isIn(expected.grounds());
    }
  }

  static Lot read(String file) throws IOException {
    try (InputStream bytes = open(file)) {
      return LotFile.read(file, bytes, Map.of());
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        PracticeCorpusTest.class.getResourceAsStream("practice/" + file), file);
  }

  private static List<Expected> expected() throws IOException {
    List<Expected> lots = new ArrayList<>();
    String table;
    try (InputStream bytes = open("expected.csv")) {
      table = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : table.lines().skip(1).toList()) {
      String[] fields = line.split(",", 7);
      Set<String> grounds = new HashSet<>(Set.of(fields[3]));
      grounds.addAll(List.of(fields[4].split("\\|", -1)));
      lots.add(new Expected(fields[0], fields[1], grounds));
    }
    return lots;
  }
}
