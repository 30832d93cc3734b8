package org.assay.law;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Packs of a few lines, held in memory: a small regime with whatever facts and clauses a test
/// brings.
public final class SmallLaw {

  public static final Territory GB = new Territory("GB");

  private static final String INDEX = """
      facts: [facts.yaml]
      regimes:
        - { regime: regime.yaml, clauses: [clauses.yaml] }
      """;

  private static final String REGIME = """
      regime: toy
      title: A toy regime
      version: "1"
      territories: { GB: Great Britain, NI: Northern Ireland }
      roles: { manufacturer: Manufacturer, importer: Importer }
      scope: toy.scope
      questions: { manufacturer: [toy.scope] }
      """;

  private static final String SCOPE = """
      clauses:
        - id: toy.scope
          title: In scope
          kind: practice
          form: definition
          source: { citation: none, href: "https://example.org/" }
          meaning: Everything is in scope.
          limits: none
          reviewed: 2026-11-23
          inForce: [ { from: 2024-01-01, by: test } ]
          holds: { says: always, cel: "true" }
      """;

  private SmallLaw() {}

  /// A law of the facts and of the clauses that follow the scope clause.
  public static Law of(String facts, String clauses) {
    return LawReader.read(files(facts, clauses));
  }

  static LawFiles files(String facts, String clauses) {
    var texts = Map.of(
        "index.yaml",
        INDEX,
        "regime.yaml",
        REGIME,
        "facts.yaml",
        facts,
        "clauses.yaml",
        SCOPE + clauses);
    return path ->
        Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /// A clause with one condition, `holds` or `requires` as its form wants it.
  public static String clause(String id, String form, String condition) {
    return """
          - id: %s
            title: The clause %s
            kind: statute
            form: %s
            source: { citation: none, href: "https://example.org/" }
            meaning: A clause for a test.
            limits: none
            reviewed: 2026-11-23
            inForce: [ { from: 2024-01-01, by: test } ]
            %s: %s
        """.formatted(id, id, form, form.equals("duty") ? "requires" : "holds", condition);
  }
}
