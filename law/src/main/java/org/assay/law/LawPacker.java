package org.assay.law;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.input.Position;

/// Writes a law that was read and checked as one compact file, so that a command need not read
/// and check it again. [LawUnpacker] reads it; the two change together.
final class LawPacker {

  static final int FORMAT = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> texts = new HashMap<>();

  private LawPacker() {}

  static byte[] pack(Law law) throws IOException {
    var packer = new LawPacker();
    packer.law(law);
    packer.out.flush();
    return packer.bytes.toByteArray();
  }

  @FunctionalInterface
  private interface Part<T> {
    void write(T value) throws IOException;
  }

  private void law(Law law) throws IOException {
    out.writeInt(FORMAT);
    text(law.digest());
    schema(law.facts());
    each(law.regimes(), this::regime);
    each(law.clauses(), this::clause);
    each(law.checks().stream().sorted().toList(), check -> text(check.text()));
  }

  private void schema(FactSchema schema) throws IOException {
    each(schema.named().values(), this::namedType);
    fields(schema.root());
  }

  /// A choice or a group under its name; a group follows the groups that it holds.
  private void namedType(FactType type) throws IOException {
    switch (type) {
      case FactType.Choice choice -> {
        out.writeByte(0);
        text(choice.term());
        pairs(choice.words());
      }
      case FactType.Group group -> {
        out.writeByte(1);
        fields(group);
      }
      case FactType.Scalar unnamed ->
        throw new IllegalStateException("a scalar has no declaration");
      case FactType.ListOf unnamed -> throw new IllegalStateException("a list has no declaration");
    }
  }

  private void fields(FactType.Group group) throws IOException {
    text(group.term());
    text(group.about());
    each(group.fields().values(), field -> {
      text(field.key());
      text(field.type().term());
      text(field.says());
      out.writeBoolean(field.required());
      each(field.examples(), this::text);
      position(field.declaredAt());
    });
  }

  private void regime(Regime regime) throws IOException {
    text(regime.id());
    text(regime.title());
    text(regime.version());
    each(regime.territories().entrySet(), entry -> {
      text(entry.getKey().code());
      text(entry.getValue());
    });
    each(regime.roles().entrySet(), entry -> {
      text(entry.getKey().word());
      text(entry.getValue());
    });
    id(regime.scope());
    each(regime.partyRoles().entrySet(), entry -> {
      text(entry.getKey().word());
      id(entry.getValue());
    });
    each(regime.requirements(), requirement -> {
      text(requirement.id());
      text(requirement.title());
      id(requirement.direct());
      each(requirement.deemed(), this::id);
    });
    each(regime.questions().entrySet(), entry -> {
      text(entry.getKey().word());
      each(entry.getValue(), this::id);
    });
  }

  private void clause(Clause clause) throws IOException {
    id(clause.id());
    text(clause.title());
    text(clause.kind().name());
    text(clause.form().name());
    each(clause.binds(), role -> text(role.word()));
    text(clause.source().citation());
    text(clause.source().href().toString());
    each(clause.see(), this::id);
    out.writeLong(clause.reviewed().toEpochDay());
    each(clause.versions(), this::version);
    position(clause.at());
  }

  private void version(ClauseVersion version) throws IOException {
    out.writeLong(version.from().toEpochDay());
    optional(version.until(), until -> out.writeLong(until.toEpochDay()));
    text(version.by());
    each(version.territories(), territory -> text(territory.code()));
    out.writeBoolean(version.dormant());
    text(version.meaning());
    each(version.evidence(), this::text);
    text(version.limits());
    text(version.certainty().name());
    optional(version.applies(), this::condition);
    optional(version.condition(), this::condition);
  }

  private void condition(Condition condition) throws IOException {
    text(condition.says());
    position(condition.at());
    switch (condition) {
      case Condition.All all -> tagged(0, all.parts());
      case Condition.Any any -> tagged(1, any.parts());
      case Condition.Not not -> {
        out.writeByte(2);
        condition(not.part());
      }
      case Condition.When when -> {
        out.writeByte(3);
        condition(when.given());
        condition(when.then());
      }
      case Condition.Quantified quantified -> quantified(quantified);
      case Condition.Reference reference -> {
        out.writeByte(5);
        id(reference.clause());
      }
      case Condition.Declared declared -> {
        out.writeByte(6);
        expression(declared.expression());
      }
      case Condition.Measured measured -> {
        out.writeByte(7);
        text(measured.check().text());
        optional(measured.of(), this::text);
        out.writeBoolean(measured.attestable());
      }
      case Condition.Attested attested -> out.writeByte(8);
    }
  }

  private void tagged(int tag, Collection<Condition> parts) throws IOException {
    out.writeByte(tag);
    each(parts, this::condition);
  }

  private void quantified(Condition.Quantified quantified) throws IOException {
    out.writeByte(4);
    out.writeBoolean(quantified.quantifier() == Condition.Quantifier.EVERY);
    reference(quantified.list());
    text(quantified.variable());
    optional(quantified.where(), this::condition);
    condition(quantified.holds());
  }

  private void expression(CelExpression expression) throws IOException {
    text(expression.text());
    each(expression.references(), this::reference);
    var checked = CelPlanner.packed(expression.checked());
    out.writeInt(checked.length);
    out.write(checked);
  }

  private void reference(FactReference reference) throws IOException {
    text(reference.variable());
    each(reference.fields(), this::text);
  }

  private void id(ClauseId id) throws IOException {
    text(id.text());
  }

  private void position(Position position) throws IOException {
    text(position.file());
    out.writeInt(position.line());
    out.writeInt(position.column());
  }

  private void pairs(Map<String, String> pairs) throws IOException {
    each(pairs.entrySet(), pair -> {
      text(pair.getKey());
      text(pair.getValue());
    });
  }

  private <T> void each(Collection<T> values, Part<T> part) throws IOException {
    out.writeInt(values.size());
    for (var value : values) {
      part.write(value);
    }
  }

  private <T> void optional(Optional<T> value, Part<T> part) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      part.write(value.get());
    }
  }

  /// A text, whole where it first occurs and by its number afterwards.
  private void text(String text) throws IOException {
    var known = texts.putIfAbsent(text, texts.size());
    out.writeInt(known == null ? -1 : known);
    if (known == null) {
      out.writeUTF(text);
    }
  }
}
