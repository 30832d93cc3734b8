package org.assay.law;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Optional;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;

/// The fact vocabulary as CEL sees it: groups are structs, choices are strings, dates are
/// timestamps.
final class CelVocabulary implements CelTypeProvider {

  private final ImmutableMap<String, CelType> groups;

  CelVocabulary(FactSchema schema) {
    var groups = ImmutableMap.<String, CelType>builder();
    for (var type : schema.named().values()) {
      if (type instanceof FactType.Group group) {
        groups.put(group.term(), struct(group));
      }
    }
    this.groups = groups.buildOrThrow();
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return groups.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  private static StructType struct(FactType.Group group) {
    var fields = ImmutableMap.<String, CelType>builder();
    group.fields().forEach((key, field) -> fields.put(key, of(field.type())));
    var types = fields.buildOrThrow();
    return StructType.create(
        group.term(), types.keySet(), key -> Optional.ofNullable(types.get(key)));
  }

  /// The CEL type of a fact.
  static CelType of(FactType type) {
    return switch (type) {
      case FactType.Scalar scalar -> of(scalar);
      case FactType.Choice choice -> SimpleType.STRING;
      case FactType.Group group -> StructTypeReference.create(group.term());
      case FactType.ListOf list -> ListType.create(of(list.element()));
    };
  }

  private static CelType of(FactType.Scalar scalar) {
    return switch (scalar) {
      case TEXT, FILE, WEB_ADDRESS, COUNTRY, PERIOD -> SimpleType.STRING;
      case BOOLEAN -> SimpleType.BOOL;
      case WHOLE_NUMBER -> SimpleType.INT;
      case DATE -> SimpleType.TIMESTAMP;
    };
  }
}
