package org.assay.law.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlValue;
import org.junit.jupiter.api.Test;

/// The fact files that come with the law packs.
class ShippedFactsTest {

  private static final String PACKS = "/org/assay/law/packs/";

  static FactSchema shipped() throws IOException {
    var problems = new Problems();
    var index = read("index.yaml", problems).asFields("the index", problems).orElseThrow();
    var files = new ArrayList<YamlValue>();
    for (String name : index.texts("facts")) {
      files.add(read(name, problems));
    }
    var schema = FactSchemaReader.read(files, problems);
    problems.throwIfAny();
    return schema.orElseThrow();
  }

  private static YamlValue read(String name, Problems problems) throws IOException {
    try (var in = ShippedFactsTest.class.getResourceAsStream(PACKS + name)) {
      assertThat(in).as(name).isNotNull();
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlReader.read(name, text, problems).orElseThrow();
    }
  }

  @Test
  void loadWithoutAProblem() throws IOException {
    assertThat(shipped().root().fields()).containsKeys("product", "credentials", "attestations");
  }

  @Test
  void noDeclaredTypeIsLeftUnused() throws IOException {
    var schema = shipped();
    var used = new ArrayList<String>();
    collect(schema.root(), used);
    assertThat(used).containsAll(schema.named().keySet());
  }

  private static void collect(FactType type, List<String> used) {
    used.add(type.term());
    switch (type) {
      case FactType.Group group ->
        group.fields().values().forEach(field -> collect(field.type(), used));
      case FactType.ListOf list -> collect(list.element(), used);
      case FactType.Choice choice -> assertThat(choice.words()).isNotEmpty();
      case FactType.Scalar scalar -> assertThat(scalar.term()).isNotEmpty();
    }
  }
}
