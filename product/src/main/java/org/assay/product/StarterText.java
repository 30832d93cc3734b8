package org.assay.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactType.Field;
import org.assay.law.input.Position;
import org.assay.law.input.YamlScalar;

/// The text of a new `product.yaml`: every fact of the vocabulary, explained, under the heading of
/// its fact file.
///
/// Facts are switched off by a `#` that has no space behind it, so that they differ from what is
/// explained: `#brand: Larkfield`. A few texts of the first heading are answered, to show how.
final class StarterText {

  private static final int WIDTH = 80;
  private static final int INDENT = 2;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9…](?:[A-Za-z0-9 _./,@()+…-]*[A-Za-z0-9).…])?");
  private static final Position NOWHERE = new Position("starter", 1, 1);

  private static final String INTRODUCTION = """
      #
      # The dossier of one product: what is claimed of it, and which files show it.
      #
      # How to fill it in
      # - A line such as "#brand: Larkfield" is a fact that is switched off. Remove
      #   the # and write what is true of your product behind the colon.
      # - What you leave switched off is unknown. Unknown never counts as "no".
      # - Lines that begin with "#- " show one entry of a list. Remove the # in front
      #   of all its lines, delete those that you do not know, and copy the block for
      #   each further entry. A list that is there is complete: write [] behind the
      #   colon if there is none.
      # - Dates look like 2026-05-31, periods like P5Y, P14D or PT48H; what says
      #   "whether" is answered with true or false.
      # - Files are named by their path from this folder: evidence/lot.csv.
      # - An editor that knows YAML schemas completes and checks while you write.
      #
      # Then run: assay check .
      """;

  private final String off;
  private final List<String> lines = new ArrayList<>();

  /// `off` switches a fact off when it stands before it.
  private StarterText(String off) {
    this.off = off;
  }

  /// The text with all but a few facts switched off; `schemaFile` is what editors find the schema
  /// under.
  static String of(FactSchema schema, String schemaFile) {
    return new StarterText("#").text(schema, schemaFile);
  }

  /// The text as it is when somebody has switched on every fact.
  static String allSwitchedOn(FactSchema schema, String schemaFile) {
    return new StarterText("").text(schema, schemaFile);
  }

  private String text(FactSchema schema, String schemaFile) {
    boolean first = true;
    for (var section : sections(schema).entrySet()) {
      heading(section.getKey());
      for (Field field : section.getValue()) {
        live(field, 0, first);
      }
      first = false;
    }
    return "# yaml-language-server: $schema=" + schemaFile + "\n" + INTRODUCTION
        + String.join("\n", lines) + "\n";
  }

  private static Map<String, List<Field>> sections(FactSchema schema) {
    var sections = new LinkedHashMap<String, List<Field>>();
    for (Field field : schema.root().fields().values()) {
      sections
          .computeIfAbsent(title(field.declaredAt().file()), title -> new ArrayList<>())
          .add(field);
    }
    return sections;
  }

  /// `facts/support.yaml` is headed `Support`.
  private static String title(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1);
    return Phrases.title(name.replaceFirst("\\.ya?ml$", ""));
  }

  private void heading(String title) {
    var start = "# ---- " + title + " ";
    lines.add("");
    lines.add(start + "-".repeat(Math.max(4, WIDTH - start.length())));
  }

  /// A fact that a person switches on by itself.
  private void live(Field field, int depth, boolean showsHow) {
    var indent = " ".repeat(depth * INDENT);
    lines.add("");
    boolean answered = field.required() || (showsHow && showsHow(field));
    explained(field, answered, WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
    switch (field.type()) {
      case FactType.Group group -> {
        lines.add(indent + field.key() + ":");
        for (Field inner : group.fields().values()) {
          live(inner, depth + 1, showsHow);
        }
      }
      case FactType.ListOf(FactType.Group element) -> {
        lines.add(indent + field.key() + ":");
        block(element, depth + 1).forEach(lines::add);
      }
      case FactType.ListOf list -> lines.add(indent + switched(field, answered));
      case FactType.Choice choice -> lines.add(indent + switched(field, answered));
      case FactType.Scalar scalar -> lines.add(indent + switched(field, answered));
    }
  }

  private String switched(Field field, boolean on) {
    return on ? line(field) : off + line(field);
  }

  private static boolean showsHow(Field field) {
    return field.type() == FactType.Scalar.TEXT && !field.examples().isEmpty();
  }

  /// One entry of a list, switched off line by line.
  private List<String> block(FactType.Group element, int depth) {
    var indent = " ".repeat(depth * INDENT);
    return entry(element, WIDTH - indent.length() - off.length()).stream()
        .map(line -> (indent + off + line).stripTrailing())
        .toList();
  }

  private static List<String> entry(FactType.Group element, int width) {
    var lines = new ArrayList<String>();
    for (String line : fields(element, width - INDENT)) {
      lines.add((lines.isEmpty() ? "- " : "  ") + line);
    }
    return lines;
  }

  private static List<String> fields(FactType.Group group, int width) {
    var lines = new ArrayList<String>();
    for (Field field : group.fields().values()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(explained(field, false, width));
      lines.addAll(written(field, width));
    }
    return lines;
  }

  private static List<String> written(Field field, int width) {
    return switch (field.type()) {
      case FactType.Group group -> nested(field, fields(group, width - INDENT));
      case FactType.ListOf(FactType.Group element) -> nested(field, entry(element, width - INDENT));
      case FactType.ListOf list -> List.of(line(field));
      case FactType.Choice choice -> List.of(line(field));
      case FactType.Scalar scalar -> List.of(line(field));
    };
  }

  private static List<String> nested(Field field, List<String> inner) {
    var lines = new ArrayList<String>();
    lines.add(field.key() + ":");
    inner.forEach(line -> lines.add(" ".repeat(INDENT) + line));
    return lines;
  }

  private static List<String> explained(Field field, boolean answered, int width) {
    var sentences = Phrases.sentence(field.says())
        + (field.required() ? " Needed." : "")
        + (answered ? " Here is an example: write your own." : "");
    var lines = new ArrayList<>(CommentLines.of(sentences, width));
    var element = field.type() instanceof FactType.ListOf list ? list.element() : field.type();
    if (element instanceof FactType.Choice choice) {
      lines.add("# One of:");
      choice
          .words()
          .forEach(
              (word, meaning) -> lines.addAll(CommentLines.point(word + ": " + meaning, width)));
    }
    return lines;
  }

  /// The key with an example behind it or, where there is none, with nothing (which stays unknown)
  /// and a hint.
  private static String line(Field field) {
    if (!field.examples().isEmpty()) {
      return field.key() + ": " + value(field.type(), field.examples().getFirst());
    }
    return field.required()
        ? field.key() + ": " + value(field.type(), placeholder(field.type()))
        : field.key() + ":  # " + hint(field.type());
  }

  private static String value(FactType type, String text) {
    return switch (type) {
      case FactType.ListOf list -> "[" + value(list.element(), text) + "]";
      case FactType.Choice choice -> written(text);
      case FactType.Scalar scalar -> value(scalar, text);
      case FactType.Group group -> written(text);
    };
  }

  private static String value(FactType.Scalar scalar, String text) {
    return switch (scalar) {
      case TEXT, FILE -> written(text);
      case BOOLEAN, WHOLE_NUMBER, DATE, WEB_ADDRESS, COUNTRY, PERIOD -> text;
    };
  }

  /// Something of the right form, where a value has to stand and no example is given.
  private static String placeholder(FactType type) {
    return switch (type) {
      case FactType.ListOf list -> placeholder(list.element());
      case FactType.Choice choice -> choice.words().keySet().iterator().next();
      case FactType.Group group -> "…";
      case FactType.Scalar scalar -> placeholder(scalar);
    };
  }

  private static String placeholder(FactType.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> "…";
      case BOOLEAN -> "false";
      case WHOLE_NUMBER -> "0";
      case DATE -> "2026-05-31";
      case FILE -> "evidence/file";
      case WEB_ADDRESS -> "https://www.example.com/";
      case COUNTRY -> "GB";
      case PERIOD -> "P1Y";
    };
  }

  private static String hint(FactType type) {
    return switch (type) {
      case FactType.ListOf list -> "a list in brackets";
      case FactType.Choice choice -> "one of these words";
      case FactType.Group group -> group.about();
      case FactType.Scalar scalar -> hint(scalar);
    };
  }

  private static String hint(FactType.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> "a text";
      case BOOLEAN -> "true or false";
      case WHOLE_NUMBER -> "a whole number";
      case DATE -> "a date";
      case FILE -> "a file";
      case WEB_ADDRESS -> "a web address";
      case COUNTRY -> "a country code";
      case PERIOD -> "a period";
    };
  }

  /// The text as YAML, in quotes only where it needs them.
  private static String written(String text) {
    boolean plain = PLAIN.matcher(text).matches()
        && new YamlScalar(text, false, NOWHERE).kind() == YamlScalar.Kind.TEXT
        && !text.equalsIgnoreCase("null");
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
