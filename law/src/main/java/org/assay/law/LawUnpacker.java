package org.assay.law;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.input.Position;

/// Reads what [LawPacker] wrote.
final class LawUnpacker {

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, FactType> types = new LinkedHashMap<>();

  private LawUnpacker(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /// The law in these bytes.
  ///
  /// @throws IOException when they are of another format or damaged
  static Law unpack(byte[] bytes) throws IOException {
    return new LawUnpacker(bytes).law();
  }

  @FunctionalInterface
  private interface Part<T> {
    T read() throws IOException;
  }

  private Law law() throws IOException {
    if (in.readInt() != LawPacker.FORMAT) {
      throw new IOException("the compiled law is of another format");
    }
    var digest = text();
    var schema = schema();
    var regimes = each(this::regime);
    var clauses = each(this::clause);
    var checks = new LinkedHashSet<>(each(() -> new CheckName(text())));
    return new Law(schema, byKey(regimes, Regime::id), byKey(clauses, Clause::id), checks, digest);
  }

  private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    return values.stream()
        .collect(Collectors.toMap(key, value -> value, (one, other) -> one, LinkedHashMap::new));
  }

  private FactSchema schema() throws IOException {
    int count = in.readInt();
    for (int index = 0; index < count; index++) {
      var type = namedType();
      types.put(type.term(), type);
    }
    return new FactSchema(group(), types);
  }

  private FactType namedType() throws IOException {
    return in.readByte() == 0 ? new FactType.Choice(text(), pairs()) : group();
  }

  private FactType.Group group() throws IOException {
    var term = text();
    var about = text();
    var fields = each(this::field);
    return new FactType.Group(term, about, byKey(fields, FactType.Field::key));
  }

  private FactType.Field field() throws IOException {
    return new FactType.Field(
        text(), type(text()), text(), in.readBoolean(), each(this::text), position());
  }

  private FactType type(String term) {
    if (term.startsWith("list of ")) {
      return new FactType.ListOf(type(term.substring("list of ".length())));
    }
    return FactType.Scalar.called(term)
        .<FactType>map(scalar -> scalar)
        .orElseGet(() -> Objects.requireNonNull(types.get(term), term));
  }

  private Regime regime() throws IOException {
    return new Regime(
        text(),
        text(),
        text(),
        map(() -> new Territory(text()), this::text),
        map(() -> new Role(text()), this::text),
        id(),
        map(() -> new Role(text()), this::id),
        each(() -> new Regime.Requirement(text(), text(), id(), each(this::id))),
        map(() -> new Role(text()), () -> each(this::id)));
  }

  private Clause clause() throws IOException {
    return new Clause(
        id(),
        text(),
        ClauseKind.valueOf(text()),
        ClauseForm.valueOf(text()),
        new LinkedHashSet<>(each(() -> new Role(text()))),
        new Citation(text(), URI.create(text())),
        each(this::id),
        LocalDate.ofEpochDay(in.readLong()),
        each(this::version),
        position());
  }

  private ClauseVersion version() throws IOException {
    return new ClauseVersion(
        LocalDate.ofEpochDay(in.readLong()),
        optional(() -> LocalDate.ofEpochDay(in.readLong())),
        text(),
        new LinkedHashSet<>(each(() -> new Territory(text()))),
        in.readBoolean(),
        text(),
        each(this::text),
        text(),
        Certainty.valueOf(text()),
        optional(this::condition),
        optional(this::condition));
  }

  private Condition condition() throws IOException {
    var says = text();
    var at = position();
    int tag = in.readByte();
    return switch (tag) {
      case 0 -> new Condition.All(says, each(this::condition), at);
      case 1 -> new Condition.Any(says, each(this::condition), at);
      case 2 -> new Condition.Not(says, condition(), at);
      case 3 -> new Condition.When(says, condition(), condition(), at);
      case 4 -> quantified(says, at);
      case 5 -> new Condition.Reference(says, id(), at);
      case 6 -> new Condition.Declared(says, expression(), at);
      case 7 ->
        new Condition.Measured(
            says, new CheckName(text()), optional(this::text), in.readBoolean(), at);
      case 8 -> new Condition.Attested(says, at);
      default -> throw new IOException("the compiled law has a condition of kind " + tag);
    };
  }

  private Condition quantified(String says, Position at) throws IOException {
    var quantifier = in.readBoolean() ? Condition.Quantifier.EVERY : Condition.Quantifier.SOME;
    return new Condition.Quantified(
        says, quantifier, reference(), text(), optional(this::condition), condition(), at);
  }

  private CelExpression expression() throws IOException {
    var text = text();
    var references = each(this::reference);
    var checked = in.readNBytes(in.readInt());
    return new CelExpression(text, references, () -> CelPlanner.unpacked(checked));
  }

  private FactReference reference() throws IOException {
    return new FactReference(text(), each(this::text));
  }

  private ClauseId id() throws IOException {
    return new ClauseId(text());
  }

  private Position position() throws IOException {
    return new Position(text(), in.readInt(), in.readInt());
  }

  private Map<String, String> pairs() throws IOException {
    return map(this::text, this::text);
  }

  private <K, V> Map<K, V> map(Part<K> key, Part<V> value) throws IOException {
    int count = in.readInt();
    var map = new LinkedHashMap<K, V>();
    for (int index = 0; index < count; index++) {
      map.put(key.read(), value.read());
    }
    return map;
  }

  private <T> List<T> each(Part<T> part) throws IOException {
    int count = in.readInt();
    var list = new ArrayList<T>(count);
    for (int index = 0; index < count; index++) {
      list.add(part.read());
    }
    return list;
  }

  private <T> Optional<T> optional(Part<T> part) throws IOException {
    return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
  }

  private String text() throws IOException {
    int number = in.readInt();
    if (number >= 0) {
      return texts.get(number);
    }
    var text = in.readUTF();
    texts.add(text);
    return text;
  }
}
