package org.assay.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// JSON of the interface, read without surprise: what is absent is an empty text.
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// An object to be filled and sent.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode read(byte[] bytes) throws IOException {
    var tree = MAPPER.readTree(bytes);
    if (tree == null || tree.isMissingNode()) throw new IOException("no JSON");
    return tree;
  }

  static byte[] write(JsonNode tree) throws IOException {
    return MAPPER.writeValueAsBytes(tree);
  }

  /// The tree as people read it.
  public static String pretty(JsonNode tree) throws IOException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }

  /// The text of a member; empty where it is absent.
  public static String text(JsonNode tree, String member) {
    return given(tree, member).orElse("");
  }

  /// The text of a member, if it is there.
  public static Optional<String> given(JsonNode tree, String member) {
    var found = tree.path(member);
    return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
  }
}
