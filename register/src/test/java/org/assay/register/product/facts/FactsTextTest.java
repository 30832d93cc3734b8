package org.assay.register.product.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.assay.law.facts.FactType;
import org.assay.register.product.Samples;
import org.assay.register.product.facts.FactDraft.Fields;
import org.assay.register.product.facts.FactDraft.Items;
import org.assay.register.product.facts.FactDraft.Single;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text that people wrote is changed where it has to be, and nowhere else.
class FactsTextTest {

  private static final String TEXT = """
      # about the product
      product:
        name: Lamp   # on the box
        model: "L-1"
        # its only type
        types:
          - name: L-1-UK
            batches: [{ name: W01 }, { name: W02 }]
      accessorySet: { role: none }

      # how long
      support:
        ends: 2031-03-31
        history: []
      # the end
      """;

  private static FactsText text(String yaml) {
    return new FactsText(yaml, Samples.LAW.facts());
  }

  private static FactsText.Changed changed(
      String yaml, String heading, Consumer<Map<String, FactDraft>> change) throws Exception {
    var now =
        (Fields) text(yaml).facts().root().field(heading).map(FactDraft::of).orElseThrow();
    var fields = new LinkedHashMap<>(now.fields());
    change.accept(fields);
    return text(yaml).with(heading, Optional.of(new Fields(fields)));
  }

  private static Single word(String text) {
    return new Single(FactType.Scalar.TEXT, text);
  }

  @Test
  void aValueIsChangedWhereItStands() throws Exception {
    var changed = changed(TEXT, "product", product -> product.put("name", word("Desk: lamp")));
    assertThat(changed.rewritten()).isFalse();
    assertThat(changed.text()).isEqualTo(TEXT.replace("name: Lamp ", "name: \"Desk: lamp\" "));
  }

  @Test
  void whatComesToBeKnownIsAddedAtTheEndOfItsGroup() throws Exception {
    var right = changed(
        TEXT,
        "support",
        support -> support.put(
            "access", new Fields(Map.of("free", new Single(FactType.Scalar.BOOLEAN, "true")))));
    assertThat(right.rewritten()).isFalse();
    assertThat(right.text())
        .isEqualTo(TEXT.replace("  history: []\n", "  history: []\n  access:\n    free: true\n"));
  }

  @Test
  void whatIsNoLongerKnownBecomesUnknown() throws Exception {
    var changed = changed(TEXT, "product", product -> product.remove("model"));
    assertThat(changed.text()).isEqualTo(TEXT.replace("\"L-1\"", "~"));
    assertThat(text(changed.text()).facts().at("product.model")).isEmpty();
  }

  @Test
  void anElementThatComesIsAppendedAndOneThatGoesHasTheHeadingWrittenAnew() throws Exception {
    var more = changed(TEXT, "product", product -> {
      var types =
          new ArrayList<>(((Items) java.util.Objects.requireNonNull(product.get("types"))).items());
      types.add(new Fields(Map.of("name", word("L-1-EU"))));
      product.put("types", new Items(types));
    });
    assertThat(more.rewritten()).isFalse();
    assertThat(more.text()).contains("# its only type", "    - { name: L-1-EU }\n");
    var fewer = changed(TEXT, "product", product -> product.put("types", new Items(List.of())));
    assertThat(fewer.rewritten()).isTrue();
    assertThat(fewer.text())
        .contains("# about the product\nproduct:\n", "types: []\naccessorySet: { role: none }")
        .contains("# how long", "# the end");
  }

  @Test
  void aHeadingComesAndGoes() throws Exception {
    var labels = text(TEXT).with("labels", Optional.of(new Items(List.of())));
    assertThat(labels.text()).startsWith(TEXT).endsWith("labels: []\n");
    var none = text(TEXT).with("accessorySet", Optional.empty());
    assertThat(text(none.text()).facts().at("accessorySet")).isEmpty();
    assertThat(none.text()).contains("# its only type", "# how long");
  }

  @Test
  void whatDoesNotFitIsToldAtItsFact() {
    var wrong = catchThrowableOfType(
        FactsText.WrongFactsException.class,
        () -> changed(TEXT, "support", support -> {
          support.put("ends", new Single(FactType.Scalar.DATE, "31/03/2031"));
          support.put("period", new Single(FactType.Scalar.PERIOD, "five years"));
        }));
    assertThat(wrong.problems().keySet())
        .containsExactlyInAnyOrder("support.ends", "support.period");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "null", "~", "1.0", "2026-01-01", "a: b", "a #b", "- x", "\"", "'", "\\", "{", "[x",
        "*a", "&a", "!t", "|", ">", "%", "@x", "`", "ü 🔒 x", "x,y", "a\tb", "0x1F", "on",
      })
  void everyTextComesBackAsItIs(String odd) throws Exception {
    var changed = changed(TEXT, "product", product -> product.put("name", word(odd)));
    assertThat(changed.rewritten()).isFalse();
    assertThat(text(changed.text()).facts().at("product.name").orElseThrow().seenByConditions())
        .isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"camera", "doorbell", "heating-hub", "kettle", "router", "speaker"})
  void anythingOfASampleCanBeChangedAndAllElseStays(String sample) throws Exception {
    var yaml = new String(Samples.files(sample).get("product.yaml"), StandardCharsets.UTF_8);
    var random = new Random(20_240_429);
    for (var heading : text(yaml).facts().root().known().keySet()) {
      for (int i = 0; i < 12; i++) {
        var now = FactDraft.of(text(yaml).facts().root().field(heading).orElseThrow());
        var wanted = Optional.of(another(now, random));
        try {
          var changed = text(yaml).with(heading, wanted);
          assertThat(FactDraft.of(
                      text(changed.text()).facts().root().field(heading).orElseThrow())
                  .saysTheSameAs(wanted.orElseThrow()))
              .isTrue();
        } catch (FactsText.WrongFactsException wrong) {
          assertThat(wrong.problems()).isNotEmpty(); // such as a name that is required
        }
      }
    }
  }

  // Drops, changes and repeats facts, here and there.
  private static FactDraft another(FactDraft now, Random random) {
    return switch (now) {
      case Single(var type, var text) ->
        type == FactType.Scalar.TEXT && random.nextInt(4) == 0
            ? new Single(type, text + ": \"#1\"")
            : now;
      case Items(var items) -> {
        var others = new ArrayList<FactDraft>();
        for (var item : items) {
          if (random.nextInt(8) > 0) others.add(another(item, random));
          if (random.nextInt(8) == 0) others.add(item);
        }
        yield new Items(others);
      }
      case Fields(var fields) -> {
        var others = new LinkedHashMap<String, FactDraft>();
        fields.forEach((key, value) -> {
          if (random.nextInt(8) > 0 || others.isEmpty()) others.put(key, another(value, random));
        });
        yield new Fields(others);
      }
    };
  }
}
