package org.assay.law.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.law.input.Position;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlValue;
import org.junit.jupiter.api.Test;

class FactSchemaReaderTest {

  private final Problems problems = new Problems();

  private static final String SOUND = """
      choices:
        Scheme:
          user-defined: the user sets it
          "5.1-1": another word
      groups:
        Credential:
          about: One secret.
          fields:
            name: { type: text, required: true, says: what it is called, example: admin }
            scheme: { type: Scheme, says: how it comes about, example: ["5.1-1", user-defined] }
            lot: { type: file, says: the lot }
      facts:
        credentials: { type: list of Credential, says: every secret }
      """;

  private Optional<FactSchema> read(String... texts) {
    var files = new ArrayList<YamlValue>();
    for (int i = 0; i < texts.length; i++) {
      YamlReader.read("facts/" + (i + 1) + ".yaml", texts[i], problems).ifPresent(files::add);
    }
    return FactSchemaReader.read(files, problems);
  }

  private List<String> problemsOf(String... texts) {
    assertThat(read(texts)).isEmpty();
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }

  @Test
  void typesFieldsAndPlacesAreRead() {
    var schema = read(SOUND).orElseThrow();
    var scheme = (FactType.Choice) schema.type("Scheme").orElseThrow();
    assertThat(scheme.words().keySet()).containsExactly("user-defined", "5.1-1");
    var credentials = schema.root().field("credentials").orElseThrow();
    assertThat(credentials.type().term()).isEqualTo("list of Credential");
    assertThat(credentials.declaredAt()).isEqualTo(new Position("facts/1.yaml", 13, 3));
    var group = (FactType.Group) schema.type("Credential").orElseThrow();
    assertThat(group.about()).isEqualTo("One secret.");
    assertThat(group.fields().keySet()).containsExactly("name", "scheme", "lot");
    assertThat(group.field("name").orElseThrow().required()).isTrue();
    assertThat(group.field("scheme").orElseThrow().type()).isSameAs(scheme);
    assertThat(group.field("scheme").orElseThrow().examples())
        .containsExactly("5.1-1", "user-defined");
    assertThat(group.field("lot").orElseThrow().type()).isEqualTo(FactType.Scalar.FILE);
  }

  @Test
  void aTypeMayBeDeclaredInALaterFile() {
    var use = "facts:\n  access: { type: Access, says: who may read }\n";
    var declaration =
        "groups:\n  Access: { about: A., fields: { free: { type: boolean, says: s } } }\n";
    var root = read(use, declaration).orElseThrow().root();
    assertThat(root.field("access").orElseThrow().type().term()).isEqualTo("Access");
  }

  @Test
  void anUnknownType() {
    assertThat(problemsOf("facts:\n  a: { type: list of txt, says: s }\n"))
        .containsExactly("facts/1.yaml:2:14: found the type 'txt'; expected text, boolean, "
            + "whole-number, date, file, web-address, country, period, a declared name, or 'list of' "
            + "one of these. Did you mean 'text'?");
  }

  @Test
  void listsOfListsAreNoType() {
    assertThat(
            problemsOf("facts:\n  a: { type: list of list of text, says: s }\n").getFirst())
        .startsWith("facts/1.yaml:2:14: found the type 'list of text'; expected text, boolean,");
  }

  @Test
  void aNameDeclaredTwice() {
    var second = """
        facts:
          credentials: { type: text, says: s }
        choices:
          Credential: { a: b }
        """;
    assertThat(problemsOf(SOUND, second))
        .containsExactly(
            "facts/2.yaml:2:3: found the name 'credentials' a second time; expected each name once. "
                + "It is declared at facts/1.yaml:13:3 already.",
            "facts/2.yaml:4:3: found the name 'Credential' a second time; expected each name once. "
                + "It is declared at facts/1.yaml:6:3 already.");
  }

  @Test
  void groupsThatContainThemselves() {
    var text = """
        groups:
          A: { about: A., fields: { b: { type: B, says: s } } }
          B: { about: B., fields: { a: { type: list of A, says: s } } }
        """;
    assertThat(problemsOf(text))
        .containsExactly("facts/1.yaml:3:40: found the group A inside itself (A > B > A); expected "
            + "groups that do not contain themselves. Refer to the other element by its name, with "
            + "type text.");
  }

  @Test
  void aFactThatDoesNotSayWhatItTells() {
    assertThat(problemsOf("facts:\n  a: { type: text }\n"))
        .containsExactly("facts/1.yaml:2:6: found a fact without 'says'; expected a value for "
            + "'says'. Add `says:` with its value.");
  }

  @Test
  void aMisspeltKeyOfADeclaration() {
    assertThat(problemsOf("facts:\n  a: { type: text, says: s, requried: true }\n"))
        .containsExactly("facts/1.yaml:2:29: found the key 'requried'; expected a key of a fact: "
            + "type, says, required, example. Did you mean 'required'?");
  }

  @Test
  void aMisspeltSection() {
    assertThat(problemsOf("choises: {}\n"))
        .containsExactly(
            "facts/1.yaml:1:1: found the key 'choises'; expected a key of a fact file: "
                + "choices, groups, facts. Did you mean 'choices'?");
  }

  @Test
  void badWordsAndNames() {
    var text = """
        choices:
          scheme: { a: b }
          Scheme: { two words: x, "": y, fine: }
          Empty: {}
        facts:
          First-published: { type: date, says: s }
          on: { type: date, says: s }
        """;
    assertThat(problemsOf(text))
        .containsExactly(
            "facts/1.yaml:2:3: found the name 'scheme'; expected a name like CredentialScheme. Use "
                + "letters and digits only.",
            "facts/1.yaml:3:13: found the word 'two words'; expected letters and digits with hyphens "
                + "or dots between them. Write it like user-defined.",
            "facts/1.yaml:3:27: found the word ''; expected letters and digits with hyphens or dots "
                + "between them. Write it like user-defined.",
            "facts/1.yaml:3:39: found nothing; expected a value for 'fine'. Add `fine:` with its "
                + "value.",
            "facts/1.yaml:4:10: found a choice without words; expected at least one. Add one, or "
                + "remove the declaration.",
            "facts/1.yaml:6:3: found the name 'First-published'; expected a name like "
                + "firstPublished. Use letters and digits only.",
            "facts/1.yaml:7:3: found the name 'on'; expected a name that is free in conditions. "
                + "Choose another: conditions use this word for something else.");
  }

  @Test
  void anExampleThatNoDossierCouldGive() {
    assertThat(problemsOf("facts:\n  a: { type: date, says: s, example: 2026-02-30 }\n"))
        .containsExactly("facts/1.yaml:2:38: found 2026-02-30, which no calendar has; expected a "
            + "date such as 2026-05-31. February 2026 has 28 days.");
  }

  @Test
  void aFaultyDeclarationIsNotReportedAgainWhereItIsUsed() {
    assertThat(problemsOf("choices:\n  C: x\nfacts:\n  a: { type: C, says: s }\n"))
        .containsExactly(
            "facts/1.yaml:2:6: found the text 'x'; expected the keys of words and their "
                + "meanings. Write one `key: value` on each line.");
  }
}
