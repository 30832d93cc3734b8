package org.assay.register.product.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.Facts;
import org.assay.law.facts.FactsReader;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The text of a `product.yaml`, to be changed heading by heading.
///
/// A value that changes is changed where it stands, and a fact that comes to be known is added at
/// the end of its group: all else stays byte for byte, comments too. Where that cannot be done,
/// as when an element of a list goes, the heading is written anew, and its comments are lost;
/// other headings stay. Either way the text is read again, and is only taken if it says what was
/// wanted.
public final class FactsText {

  private static final String FILE = "product.yaml";

  private final String text;
  private final FactSchema schema;

  public FactsText(String text, FactSchema schema) {
    this.text = text;
    this.schema = schema;
  }

  /// A changed text.
  ///
  /// @param rewritten whether the heading was written anew, without its comments
  public record Changed(String text, boolean rewritten) {}

  /// What is wrong with what was wanted.
  public static final class WrongFactsException extends Exception {

    private final transient Map<String, Problem> problems;

    WrongFactsException(Map<String, Problem> problems) {
      super("the facts do not fit the vocabulary");
      this.problems = new LinkedHashMap<>(problems);
    }

    /// The first problem of each fact, by its path such as `support.ends`; the empty path where
    /// no fact can be told.
    public Map<String, Problem> problems() {
      return problems;
    }
  }

  /// The facts as the text states them.
  ///
  /// @throws BadInputException if they do not fit the vocabulary
  public Facts facts() {
    return read(text);
  }

  private Facts read(String yaml) {
    var problems = new Problems();
    var facts = YamlReader.read(FILE, yaml, problems)
        .flatMap(value -> FactsReader.read(value, schema, problems));
    problems.throwIfAny();
    return facts.orElseThrow();
  }

  /// The text with other facts under one heading.
  ///
  /// @param heading a key of the top level, such as `support`
  /// @param wanted all that is to be known there; nothing where nothing is
  /// @throws WrongFactsException if that does not fit the vocabulary
  public Changed with(String heading, Optional<FactDraft> wanted) throws WrongFactsException {
    var now = facts().root().field(heading).map(FactDraft::of);
    if (now.isPresent() == wanted.isPresent()
        && now.map(draft -> draft.saysTheSameAs(wanted.orElseThrow())).orElse(true)) {
      return new Changed(text, false);
    }
    var inPlace = inPlace(heading, now, wanted).filter(yaml -> says(yaml, heading, wanted));
    if (inPlace.isPresent()) return new Changed(inPlace.get(), false);
    var anew = anew(heading, wanted);
    refuseWrong(anew);
    if (!says(anew, heading, wanted)) {
      throw new WrongFactsException(Map.of(
          "",
          new Problem(
              new Position(FILE, 1, 1),
              "facts that cannot be written as they are wanted",
              "facts of the vocabulary",
              "Change product.yaml and hand in the dossier.")));
    }
    return new Changed(anew, true);
  }

  private boolean says(String yaml, String heading, Optional<FactDraft> wanted) {
    try {
      var before = drafts(read(text));
      var after = drafts(read(yaml));
      wanted.ifPresentOrElse(draft -> before.put(heading, draft), () -> before.remove(heading));
      return new FactDraft.Fields(after).saysTheSameAs(new FactDraft.Fields(before));
    } catch (BadInputException wrong) {
      return false;
    }
  }

  private static Map<String, FactDraft> drafts(Facts facts) {
    return new LinkedHashMap<>(((FactDraft.Fields) FactDraft.of(facts.root())).fields());
  }

  private void refuseWrong(String yaml) throws WrongFactsException {
    try {
      read(yaml);
    } catch (BadInputException wrong) {
      var paths = new LinkedHashMap<Integer, Map<Integer, String>>();
      compose(yaml).ifPresent(root -> places("", root, paths));
      var byFact = new LinkedHashMap<String, Problem>();
      wrong
          .problems()
          .forEach(problem -> byFact.putIfAbsent(
              paths
                  .getOrDefault(problem.at().line(), Map.of())
                  .getOrDefault(problem.at().column(), ""),
              problem));
      throw new WrongFactsException(byFact);
    }
  }

  // Which fact stands at which line and column.
  private static void places(String path, Node node, Map<Integer, Map<Integer, String>> paths) {
    node.getStartMark()
        .ifPresent(mark -> paths
            .computeIfAbsent(mark.getLine() + 1, _ -> new LinkedHashMap<>())
            .put(mark.getColumn() + 1, path));
    switch (node) {
      case MappingNode mapping ->
        mapping.getValue().forEach(entry -> {
          var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
          places(path.isEmpty() ? key : path + "." + key, entry.getValueNode(), paths);
        });
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          places("%s[%d]".formatted(path, i), sequence.getValue().get(i), paths);
        }
      }
      case Node _ -> {}
    }
  }

  private static Optional<Node> compose(String yaml) {
    return new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(yaml);
  }

  private Optional<NodeTuple> entry(String heading) {
    return compose(text)
        .filter(MappingNode.class::isInstance)
        .flatMap(root -> ((MappingNode) root)
            .getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals(heading))
                .findFirst());
  }

  private Optional<String> inPlace(
      String heading, Optional<FactDraft> now, Optional<FactDraft> wanted) {
    var entry = entry(heading);
    if (entry.isEmpty() || now.isEmpty() || wanted.isEmpty()) return Optional.empty();
    try {
      var edits = new TextEdits(text);
      new InPlace(edits).merge(entry.get().getValueNode(), now.get(), wanted.get());
      return Optional.of(edits.applied());
    } catch (InPlace.NotInPlaceException cannot) {
      return Optional.empty();
    }
  }

  private String anew(String heading, Optional<FactDraft> wanted) {
    var lines = wanted.map(draft -> FactLines.of(heading, draft, 0)).orElse(List.of());
    var entry = entry(heading);
    if (entry.isEmpty()) {
      var end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      return text + end + "\n" + String.join("\n", lines) + "\n";
    }
    int from = entry.get().getKeyNode().getStartMark().orElseThrow().getIndex();
    int to = Math.max(
        entry.get().getKeyNode().getEndMark().orElseThrow().getIndex(),
        InPlace.lastPlace(entry.get().getValueNode()));
    int start = text.offsetByCodePoints(0, from);
    int line = text.indexOf('\n', text.offsetByCodePoints(0, to));
    int end = line < 0 ? text.length() : line;
    return text.substring(0, start) + String.join("\n", lines) + text.substring(end);
  }
}
