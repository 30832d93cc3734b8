package org.assay.register.product.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;

/// A fact as somebody wants it to be, not checked yet. What is unknown is absent.
public sealed interface FactDraft {

  /// A group of facts.
  record Fields(Map<String, FactDraft> fields) implements FactDraft {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// A list, which is complete.
  record Items(List<FactDraft> items) implements FactDraft {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A single value as a person writes it.
  record Single(FactType type, String text) implements FactDraft {

    private static final Pattern PLAIN =
        Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 _./,@()+-]*[A-Za-z0-9).])?");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern OTHER_THAN_TEXT =
        Pattern.compile("(?i)true|false|null|yes|no|on|off|[0-9.][0-9.:eE_+-]*|0x[0-9a-f]+");

    // As YAML; what could be read as something else is quoted.
    String yaml() {
      boolean plain = switch (type) {
        case FactType.Scalar.BOOLEAN, FactType.Scalar.DATE, FactType.Scalar.WHOLE_NUMBER ->
          BARE.matcher(text).matches();
        case FactType.Choice _ -> BARE.matcher(text).matches();
        case FactType _ ->
          PLAIN.matcher(text).matches() && !OTHER_THAN_TEXT.matcher(text).matches();
      };
      return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
      var quoted = new StringBuilder("\"");
      text.codePoints().forEach(point -> {
        switch (point) {
          case '"' -> quoted.append("\\\"");
          case '\\' -> quoted.append("\\\\");
          case '\n' -> quoted.append("\\n");
          case '\t' -> quoted.append("\\t");
          default -> {
            if (point < ' ' || (point >= 0x7f && point < 0xa0) || point == 0xfeff) {
              quoted.append("\\u%04x".formatted(point));
            } else {
              quoted.appendCodePoint(point);
            }
          }
        }
      });
      return quoted.append('"').toString();
    }
  }

  /// A fact as it is known.
  static FactDraft of(FactValue value) {
    return switch (value) {
      case FactValue.Single single -> new Single(single.type(), single.text());
      case FactValue.Items items -> {
        var drafts = new ArrayList<FactDraft>();
        items.items().forEach(item -> drafts.add(of(item)));
        yield new Items(drafts);
      }
      case FactValue.Fields fields -> {
        var drafts = new LinkedHashMap<String, FactDraft>();
        fields.known().forEach((key, known) -> drafts.put(key, of(known)));
        yield new Fields(drafts);
      }
    };
  }

  /// Whether two say the same, in whatever order.
  default boolean saysTheSameAs(FactDraft other) {
    return switch (this) {
      case Single(var _, var text) -> other instanceof Single(var _, var same) && text.equals(same);
      case Items(var items) ->
        other instanceof Items(var others)
            && items.size() == others.size()
            && java.util.stream.IntStream.range(0, items.size())
                .allMatch(i -> items.get(i).saysTheSameAs(others.get(i)));
      case Fields(var fields) -> other instanceof Fields(var others) && same(fields, others);
    };
  }

  private static boolean same(Map<String, FactDraft> fields, Map<String, FactDraft> others) {
    return fields.keySet().equals(others.keySet())
        && fields.entrySet().stream().allMatch(field -> {
          var other = others.get(field.getKey());
          return other != null && field.getValue().saysTheSameAs(other);
        });
  }

  /// The fact in one line of YAML.
  default String inLine() {
    return switch (this) {
      case Single single -> single.yaml();
      case Items(var items) ->
        items.stream()
            .map(FactDraft::inLine)
            .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
      case Fields(var fields) ->
        fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue().inLine())
            .collect(java.util.stream.Collectors.joining(", ", "{ ", " }"));
    };
  }
}
