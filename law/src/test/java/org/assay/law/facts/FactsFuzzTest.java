package org.assay.law.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a dossier states, the reader of facts neither breaks nor hangs.
@Timeout(120)
class FactsFuzzTest {

  private static final String SOUND = """
      product:
        name: Wren
        kind: other
        onlyForUnder14s: false
        types: [{ name: W1, batches: [{ name: B1, firstSupplied: 2026-02-23 }] }]
      parties:
        manufacturers: [{ name: Larkfield, country: GB, makes: true }]
      credentials:
        - { name: admin, scheme: user-defined, lot: evidence/lot.csv, setupCanBeSkipped: false }
      interfaces:
        - { name: Wi-Fi, peers: 1 }
      reporting:
        address: https://www.larkfield.example/security
        acknowledgementWithin: P2D
      """;

  private static final List<String> VALUES = List.of(
      "~",
      "[]",
      "{}",
      "[[]]",
      "- ",
      "1",
      "-0",
      "0x",
      "0xFFFFFFFFFFFFFFFFF",
      "1e999999999",
      ".nan",
      "true",
      "True",
      "\"\"",
      "' '",
      "2026-02-30",
      "9999-99-99",
      "0000-00-00",
      "P",
      "PT0S",
      "P9999999Y",
      "../",
      "/",
      "C:\\",
      "a/./b",
      "http://",
      "https://[",
      "https://%",
      "GB",
      "gb ",
      "\"\\0\"",
      "\"\\uD800\"",
      "{name: {name: {}}}",
      "[{name: x}, ~, {}]",
      "name: x",
      "product");

  private final Random random = new Random(20251204L);

  @Test
  void spoiltDossiers() throws IOException {
    var schema = ShippedFactsTest.shipped();
    int sound = 0;
    for (int i = 0; i < 3_000; i++) {
      sound += read(spoilt(), schema) ? 1 : 0;
    }
    assertThat(sound).as("spoilt dossiers that are still sound").isBetween(50, 2_500);
  }

  private static boolean read(String text, FactSchema schema) {
    var problems = new Problems();
    var facts = YamlReader.read("product.yaml", text, problems)
        .flatMap(value -> FactsReader.read(value, schema, problems));
    assertThat(facts.isEmpty() && problems.isEmpty()).as(text).isFalse();
    return problems.isEmpty();
  }

  private String spoilt() {
    var lines = SOUND.lines().toList();
    var text = new StringBuilder();
    int spoilt = random.nextInt(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == spoilt ? spoilt(lines.get(i)) : lines.get(i)).append('\n');
    }
    return text.toString();
  }

  private String spoilt(String line) {
    var value = VALUES.get(random.nextInt(VALUES.size()));
    return switch (random.nextInt(4)) {
      case 0 -> line.replaceFirst(":.*", ": " + value.replace("\\", "\\\\"));
      case 1 -> line.replaceFirst(": [^,}\\]]*(?=[,}\\]])", ": " + value.replace("\\", "\\\\"));
      case 2 -> line.replaceFirst("[a-z]", "z");
      default -> "";
    };
  }
}
