package org.assay.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactSchemaReader;
import org.assay.law.facts.FactType;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlFields;
import org.assay.law.input.YamlReader;
import org.assay.law.input.YamlValue;

/// Loads packs: the files that `index.yaml` names, checked whole. What is wrong is reported all
/// at once, and nothing of a law with a mistake in it is used.
public final class LawReader {

  private final LawFiles files;
  private final Problems problems = new Problems();
  private final Map<String, byte[]> read = new TreeMap<>();
  private final Map<String, Regime> regimes = new LinkedHashMap<>();
  private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();

  private LawReader(LawFiles files) {
    this.files = files;
  }

  /// The law in these files.
  ///
  /// @throws BadInputException with every problem, located
  public static Law read(LawFiles files) {
    return new LawReader(files).read();
  }

  private Law read() {
    var index = fields("index.yaml", "an index of packs").orElseThrow(problems::exception);
    var schema = schema(index);
    problems.throwIfAny();
    index.each("regimes", "a regime", fields -> regime(fields, schema));
    index.done();
    problems.throwIfAny();
    var references = new ReferenceCheck(clauses, problems);
    regimes.values().forEach(references::check);
    references.checkClauses();
    problems.throwIfAny();
    return new Law(schema, regimes, clauses, references.checks(), digest());
  }

  private FactSchema schema(YamlFields index) {
    var documents = new ArrayList<YamlValue>();
    index.texts("facts").forEach(file -> document(file).ifPresent(documents::add));
    return FactSchemaReader.read(documents, problems).orElseThrow(problems::exception);
  }

  private Optional<Regime> regime(YamlFields fields, FactSchema schema) {
    var file = fields.text("regime");
    var clauseFiles = fields.texts("clauses");
    fields.optionalTexts("cases");
    fields.done();
    var regime = fields(file, "a regime").flatMap(new RegimeReader(problems)::read);
    regime.ifPresent(found -> add(found, file));
    regime.ifPresent(
        found -> clauseFiles.forEach(clauseFile -> clauses(clauseFile, found, schema)));
    return regime;
  }

  private void add(Regime regime, String file) {
    if (regimes.put(regime.id(), regime) != null) {
      problems.add(
          new Position(file, 1, 1),
          "a second regime '" + regime.id() + "'",
          "each regime once",
          "Rename one of them.");
    }
  }

  private void clauses(String file, Regime regime, FactSchema schema) {
    var conditions = new ConditionReader(new CelReader(schema), problems);
    var reader = new ClauseReader(regime, conditions, variables(schema), problems);
    fields(file, "a file of clauses").ifPresent(fields -> {
      fields.each("clauses", "a clause", reader::read).forEach(this::add);
      fields.done();
    });
  }

  private static Map<String, FactType> variables(FactSchema schema) {
    var variables = new LinkedHashMap<String, FactType>();
    schema.root().fields().forEach((key, field) -> variables.put(key, field.type()));
    variables.put("on", FactType.Scalar.DATE);
    variables.put("territory", FactType.Scalar.TEXT);
    return variables;
  }

  private void add(Clause clause) {
    var first = clauses.putIfAbsent(clause.id(), clause);
    if (first != null) {
      problems.add(
          clause.at(),
          "a second clause '" + clause.id() + "'",
          "each id once",
          "It stands at " + first.at() + " already: rename or remove one of them.");
    }
  }

  private Optional<YamlFields> fields(String file, String what) {
    return document(file).flatMap(value -> value.asFields(what, problems));
  }

  private Optional<YamlValue> document(String file) {
    var bytes = files.bytes(file);
    if (bytes.isEmpty()) {
      problems.add(
          new Position(file, 1, 1),
          "no such file",
          "a file that index.yaml names",
          "Add the file or take it out of the index.");
      return Optional.empty();
    }
    read.put(file, bytes.get());
    return YamlReader.read(file, new String(bytes.get(), StandardCharsets.UTF_8), problems);
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      read.forEach((file, bytes) -> {
        sha.update((file + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
      });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
