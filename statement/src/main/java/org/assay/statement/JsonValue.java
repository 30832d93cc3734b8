package org.assay.statement;

import java.util.List;
import java.util.Map;
import org.assay.law.input.Position;

/// A JSON value that remembers where it stands in the file.
sealed interface JsonValue {

  Position at();

  /// What a reader would call it, such as `a list`.
  String called();

  record JsonObject(Position at, Map<String, JsonValue> members) implements JsonValue {
    @Override
    public String called() {
      return "an object";
    }
  }

  record JsonList(Position at, List<JsonValue> elements) implements JsonValue {
    @Override
    public String called() {
      return "a list";
    }
  }

  record JsonText(Position at, String text) implements JsonValue {
    @Override
    public String called() {
      return "\"" + text + "\"";
    }
  }

  /// A number, a truth value or `null`: a statement has none of them.
  record JsonOther(Position at, String written) implements JsonValue {
    @Override
    public String called() {
      return written;
    }
  }
}
