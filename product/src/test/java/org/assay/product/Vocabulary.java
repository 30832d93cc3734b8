package org.assay.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactSchemaReader;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlValue;

/// The vocabularies that tests use: a small one, and the one that comes with the law.
final class Vocabulary {

  static final FactSchema SMALL = read("small.yaml", """
      choices:
        Scheme:
          unique-per-product: each unit has its own
          user-defined: the user sets it
        Outcome:
          met: it is met
          not-met: it is not met
      groups:
        Credential:
          about: One secret.
          fields:
            name: { type: text, required: true, says: what the credential is called, example: admin }
            scheme: { type: Scheme, says: how the value comes about, example: user-defined }
            lot: { type: file, says: "the lot, one row per unit" }
            pages: { type: list of file, says: which pages show it }
        Attestation:
          about: A judgement.
          fields:
            clause: { type: text, required: true, says: which clause }
            of: { type: text, says: which element }
            outcome: { type: Outcome, required: true, says: what was found }
            name: { type: text, required: true, says: who }
            function: { type: text, required: true, says: in which function }
            on: { type: date, required: true, says: when }
            why: { type: text, required: true, says: why }
            evidence: { type: file, says: which file shows it }
      facts:
        credentials: { type: list of Credential, says: every secret }
        ends: { type: date, says: when support ends }
        attestations: { type: list of Attestation, says: what people signed off }
      """);

  private static final String PACKS = "/org/assay/law/packs/";

  private Vocabulary() {}

  static FactSchema shipped() {
    var problems = new Problems();
    var index = yaml("index.yaml", problems).asFields("the index", problems).orElseThrow();
    var files = new ArrayList<YamlValue>();
    index.texts("facts").forEach(name -> files.add(yaml(name, problems)));
    var schema = FactSchemaReader.read(files, problems);
    problems.throwIfAny();
    return schema.orElseThrow();
  }

  private static YamlValue yaml(String name, Problems problems) {
    try (var in = Problems.class.getResourceAsStream(PACKS + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " among the law packs");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlReader.read(name, text, problems).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static FactSchema read(String name, String text) {
    var problems = new Problems();
    var file = YamlReader.read(name, text, problems).orElseThrow();
    var schema = FactSchemaReader.read(List.of(file), problems);
    problems.throwIfAny();
    return schema.orElseThrow();
  }
}
