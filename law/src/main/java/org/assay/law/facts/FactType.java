package org.assay.law.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.input.Position;

/// The type of a fact. Types are declared once, in the fact files beside the law packs;
/// conditions are checked against them at load, dossiers when they are read, and the JSON Schema
/// for editors is made from them.
public sealed interface FactType {

  /// The name by which fact files and messages speak of the type: `boolean`, `date`, `Credential`,
  /// `list of Credential`.
  String term();

  /// A single value. In conditions `TEXT`, `FILE`, `WEB_ADDRESS`, `COUNTRY` and `PERIOD` are
  /// strings, `BOOLEAN` is a bool, `WHOLE_NUMBER` an int and `DATE` a timestamp at the start of
  /// that day in UTC.
  enum Scalar implements FactType {
    /// Any text that is not blank.
    TEXT("text"),
    /// `true` or `false`.
    BOOLEAN("boolean"),
    /// An integer.
    WHOLE_NUMBER("whole-number"),
    /// A calendar date, `2026-05-31`; dates of law are Europe/London dates.
    DATE("date"),
    /// A file inside the dossier's folder, by its path relative to it.
    FILE("file"),
    /// An absolute http or https address.
    WEB_ADDRESS("web-address"),
    /// An ISO 3166-1 alpha-2 code, `GB`.
    COUNTRY("country"),
    /// An ISO 8601 period or duration: `P5Y`, `P2D`, `PT48H`.
    PERIOD("period");

    private final String term;

    Scalar(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }

    @Override
    public String toString() {
      return term;
    }

    /// The scalar that fact files call by this word.
    public static Optional<Scalar> called(String term) {
      for (Scalar scalar : values()) {
        if (scalar.term.equals(term)) {
          return Optional.of(scalar);
        }
      }
      return Optional.empty();
    }
  }

  /// One of a closed set of words. The map goes from the word to what it means, in the declared
  /// order.
  record Choice(String term, Map<String, String> words) implements FactType {
    public Choice {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }
  }

  /// A group of named facts, each of which may be absent (unknown) unless its field is required.
  record Group(String term, String about, Map<String, Field> fields) implements FactType {
    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<Field> field(String key) {
      return Optional.ofNullable(fields.get(key));
    }
  }

  /// A list. A list that is given is complete; a list that is absent is unknown.
  record ListOf(FactType element) implements FactType {
    @Override
    public String term() {
      return "list of " + element.term();
    }
  }

  /// One named fact of a group: its type, what it says in plain words, whether the dossier cannot
  /// do without it, example values for the starter dossier, and where it is declared.
  record Field(
      String key,
      FactType type,
      String says,
      boolean required,
      List<String> examples,
      Position declaredAt) {
    public Field {
      examples = List.copyOf(examples);
    }
  }
}
