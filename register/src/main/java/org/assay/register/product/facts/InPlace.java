package org.assay.register.product.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.register.product.facts.FactDraft.Fields;
import org.assay.register.product.facts.FactDraft.Items;
import org.assay.register.product.facts.FactDraft.Single;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes facts where they stand, so that comments, order and layout around them stay.
final class InPlace {

  /// What is wanted cannot be had by changes in place.
  static final class NotInPlaceException extends Exception {
    NotInPlaceException(String why) {
      super(why, null, false, false);
    }
  }

  private final TextEdits edits;

  InPlace(TextEdits edits) {
    this.edits = edits;
  }

  void merge(Node node, FactDraft now, FactDraft wanted) throws NotInPlaceException {
    if (now.saysTheSameAs(wanted)) return;
    if (node instanceof ScalarNode && wanted instanceof Single single) {
      value(node, single.yaml());
    } else if (node instanceof MappingNode mapping
        && now instanceof Fields(var known)
        && wanted instanceof Fields(var fields)) {
      mapping(mapping, known, fields);
    } else if (node instanceof SequenceNode sequence
        && now instanceof Items(var known)
        && wanted instanceof Items(var items)) {
      sequence(sequence, known, items);
    } else {
      throw new NotInPlaceException("another kind of value");
    }
  }

  private void mapping(
      MappingNode node, Map<String, FactDraft> known, Map<String, FactDraft> wanted)
      throws NotInPlaceException {
    var missing = new LinkedHashMap<>(wanted);
    for (var entry : node.getValue()) {
      var key = key(entry);
      missing.remove(key);
      var value = entry.getValueNode();
      var now = known.get(key);
      var then = wanted.get(key);
      if (now == null && then != null) {
        fill(value, then);
      } else if (now != null && then == null) {
        forget(value);
      } else if (now != null && then != null) {
        merge(value, now, then);
      }
    }
    if (!missing.isEmpty()) add(node, missing);
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  // A key that is there without a value, or with one that says nothing.
  private void fill(Node value, FactDraft wanted) throws NotInPlaceException {
    if (!(value instanceof ScalarNode)) throw new NotInPlaceException("a group without facts");
    value(value, wanted.inLine());
  }

  private void forget(Node value) throws NotInPlaceException {
    if (value instanceof CollectionNode<?> many && many.getFlowStyle() == FlowStyle.BLOCK) {
      throw new NotInPlaceException("several lines that are to go");
    }
    value(value, "~");
  }

  private void value(Node node, String text) {
    int from = start(node);
    int to = end(node);
    edits.replace(from, to, from == to ? " " + text : text);
  }

  private void add(MappingNode node, Map<String, FactDraft> missing) throws NotInPlaceException {
    if (node.getFlowStyle() != FlowStyle.BLOCK) {
      var added = new Fields(missing).inLine();
      var inner = added.substring(1, added.length() - 1).strip();
      var last = node.getValue();
      if (last.isEmpty()) throw new NotInPlaceException("an empty group");
      int place = lastPlace(last.getLast().getValueNode());
      edits.replace(place, place, ", " + inner);
      return;
    }
    int depth = column(node.getValue().getFirst().getKeyNode());
    var lines = new ArrayList<String>();
    missing.forEach((key, value) -> lines.addAll(FactLines.of(key, value, depth)));
    edits.linesAfter(lastPlace(node), lines);
  }

  private void sequence(SequenceNode node, List<FactDraft> known, List<FactDraft> wanted)
      throws NotInPlaceException {
    if (wanted.size() < known.size()) throw new NotInPlaceException("fewer elements");
    if (node.getFlowStyle() != FlowStyle.BLOCK
        && wanted.stream().allMatch(Single.class::isInstance)) {
      value(node, new Items(wanted).inLine());
      return;
    }
    for (int i = 0; i < known.size(); i++) {
      merge(node.getValue().get(i), known.get(i), wanted.get(i));
    }
    if (wanted.size() > known.size()) append(node, wanted.subList(known.size(), wanted.size()));
  }

  private void append(SequenceNode node, List<FactDraft> items) throws NotInPlaceException {
    if (node.getFlowStyle() != FlowStyle.BLOCK || node.getValue().isEmpty()) {
      throw new NotInPlaceException("a list in one line");
    }
    var indent = " ".repeat(column(node));
    edits.linesAfter(
        lastPlace(node),
        items.stream().map(item -> indent + "- " + item.inLine()).toList());
  }

  private static int start(Node node) {
    return node.getStartMark().orElseThrow().getIndex();
  }

  private static int end(Node node) {
    return node.getEndMark().orElseThrow().getIndex();
  }

  private static int column(Node node) {
    return node.getStartMark().orElseThrow().getColumn();
  }

  // Where the last text of a value is. The end that the reader gives of a value over several
  // lines is where the next one begins.
  static int lastPlace(Node node) {
    if (node instanceof CollectionNode<?> many && many.getFlowStyle() != FlowStyle.BLOCK) {
      return end(node);
    }
    return switch (node) {
      case MappingNode mapping
      when !mapping.getValue().isEmpty() -> {
        var last = mapping.getValue().getLast();
        yield Math.max(lastPlace(last.getKeyNode()), lastPlace(last.getValueNode()));
      }
      case SequenceNode sequence
      when !sequence.getValue().isEmpty() -> lastPlace(sequence.getValue().getLast());
      case ScalarNode scalar when isOverLines(scalar) -> end(scalar) - 1;
      case Node other -> end(other);
    };
  }

  private static boolean isOverLines(ScalarNode scalar) {
    return switch (scalar.getScalarStyle()) {
      case LITERAL, FOLDED -> end(scalar) > start(scalar);
      case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> false;
    };
  }
}
