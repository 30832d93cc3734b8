package org.assay.law.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/// Builds the values of the one document of a file from the events of the YAML parser.
///
/// Events, not composed nodes, because an event still knows where an alias stands and nothing is
/// expanded.
final class YamlDocument {

  private static final int DEEPEST = 40;
  private static final String CORE = "tag:yaml.org,2002:";

  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;
  private @Nullable Event lastEvent;
  private int depth;

  YamlDocument(String file, String text, Problems problems) {
    this.file = file;
    this.problems = problems;
    var settings = LoadSettings.builder()
        .setLabel(file)
        .setCodePointLimit(YamlReader.LONGEST_TEXT)
        .setBufferSize(wholeOf(text))
        .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// The engine (3.0.1) fails when a pair of surrogates straddles the end of its buffer; a buffer
  /// that takes the whole text has no such end.
  private static int wholeOf(String text) {
    return text.length() + 2;
  }

  /// The document, or empty if something was reported that leaves none.
  Optional<YamlValue> read() {
    try {
      return document();
    } catch (Reported stopped) {
      return Optional.empty();
    }
  }

  private Optional<YamlValue> document() {
    next();
    if (!(next() instanceof DocumentStartEvent)) {
      problems.add(
          new Position(file, 1, 1),
          "an empty file",
          "YAML, one `key: value` on each line",
          "Write the content, or name another file.");
      return Optional.empty();
    }
    var value = value(next());
    next();
    return isLast(next()) ? Optional.of(value) : Optional.empty();
  }

  private boolean isLast(Event event) {
    if (event instanceof DocumentStartEvent) {
      problems.add(
          placeOf(event),
          "a second document ('---')",
          "one document in a file",
          "Remove the line, or move what follows to a file of its own.");
      return false;
    }
    return true;
  }

  private YamlValue value(Event event) {
    reportAnchor(event);
    reportTag(event);
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent start -> nested(start, this::list);
      case MappingStartEvent start -> nested(start, this::map);
      case AliasEvent alias -> alias(alias);
      default -> throw new IllegalStateException("not a value: " + event);
    };
  }

  private interface Collection {
    YamlValue read(Position at);
  }

  private YamlValue nested(Event start, Collection collection) {
    if (depth == DEEPEST) {
      throw tooDeep(start);
    }
    depth++;
    var value = collection.read(placeOf(start));
    depth--;
    return value;
  }

  /// Reading ends here: what follows might nest a million deep.
  private Reported tooDeep(Event start) {
    problems.add(
        placeOf(start),
        "values nested more than " + DEEPEST + " deep",
        "at most " + DEEPEST + " levels",
        "Check the brackets.");
    return new Reported();
  }

  /// Ends the reading; why was reported.
  private static final class Reported extends RuntimeException {}

  /// The engine (3.0.1) fails with exceptions of any kind on some broken escapes, and then gives no
  /// place: what can be shown is the last thing that it understood.
  private Event next() {
    try {
      lastEvent = events.next();
      return lastEvent;
    } catch (YamlEngineException placed) {
      throw placed;
    } catch (RuntimeException unplaced) {
      problems.add(
          lastEvent == null ? Places.start(file) : placeOf(lastEvent),
          "text after this that is not YAML",
          "YAML 1.2",
          "Look for a backslash in double quotes: it must be doubled.");
      throw reported(unplaced);
    }
  }

  private static Reported reported(RuntimeException cause) {
    var reported = new Reported();
    reported.initCause(cause);
    return reported;
  }

  private YamlValue list(Position at) {
    var items = new ArrayList<YamlValue>();
    for (var event = next(); isWithin(event); event = next()) {
      items.add(value(event));
    }
    return new YamlList(items, at);
  }

  private YamlValue map(Position at) {
    var entries = new ArrayList<YamlMap.Entry>();
    var firstPlaces = new HashMap<String, Position>();
    for (var event = next(); isWithin(event); event = next()) {
      entry(event, entries, firstPlaces);
    }
    return new YamlMap(entries, at);
  }

  private static boolean isWithin(Event event) {
    return event instanceof NodeEvent;
  }

  private void entry(Event event, List<YamlMap.Entry> entries, Map<String, Position> firstPlaces) {
    var key = key(event);
    var value = value(next());
    if (key == null) {
      return;
    }
    var first = firstPlaces.putIfAbsent(key, placeOf(event));
    if (first == null) {
      entries.add(new YamlMap.Entry(key, placeOf(event), value));
    } else {
      problems.add(
          placeOf(event),
          "the key " + Wording.quoted(key) + " a second time",
          "each key once",
          "It stands in line " + first.line() + " already: remove one of them.");
    }
  }

  private @Nullable String key(Event event) {
    if (value(event) instanceof YamlScalar scalar) {
      return scalar.text();
    }
    if (!(event instanceof AliasEvent)) {
      problems.add(
          placeOf(event),
          event instanceof ScalarEvent ? "no key before the colon" : "a key that is not a text",
          "a text as the key",
          "Write `key: value`.");
    }
    return null;
  }

  private YamlValue scalar(ScalarEvent event) {
    var text = event.getValue();
    boolean quoted = !event.isPlain() || isTagged(event, "str");
    return !quoted && isNothing(text)
        ? new YamlNull(placeOf(event))
        : new YamlScalar(text, quoted, placeOf(event));
  }

  private static boolean isNothing(String plain) {
    return plain.isEmpty() || CoreScalarResolver.NULL.matcher(plain).matches();
  }

  private YamlValue alias(AliasEvent event) {
    problems.add(
        placeOf(event),
        "the alias " + Wording.quoted("*" + event.getAlias().getValue()),
        "the value itself",
        "Write it out: each fact stands where it is stated. A text that begins with * needs quotes.");
    return new YamlNull(placeOf(event));
  }

  private void reportAnchor(Event event) {
    if (event instanceof AliasEvent || !(event instanceof NodeEvent node)) {
      return;
    }
    node.getAnchor()
        .ifPresent(anchor -> problems.add(
            placeOf(event),
            "the anchor " + Wording.quoted("&" + anchor.getValue()),
            "a value without an anchor",
            "Remove it. A text that begins with & needs quotes."));
  }

  private void reportTag(Event event) {
    tagOf(event)
        .filter(tag -> !isCoreTagOf(event, tag))
        .ifPresent(tag -> problems.add(
            placeOf(event),
            "the tag " + Wording.quoted(tag),
            "a value without a tag",
            "Remove it. A text that begins with ! needs quotes."));
  }

  private static Optional<String> tagOf(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case SequenceStartEvent start -> start.getTag();
      case MappingStartEvent start -> start.getTag();
      default -> Optional.empty();
    };
  }

  private static boolean isTagged(ScalarEvent event, String name) {
    return event
        .getTag()
        .filter(tag -> tag.equals("!") || tag.equals(CORE + name))
        .isPresent();
  }

  /// Tags that say what the value is anyway. `!!str` and `!` make a text of what looks otherwise.
  private static boolean isCoreTagOf(Event event, String tag) {
    return switch (event) {
      case ScalarEvent scalar -> isTagged(scalar, "str");
      case SequenceStartEvent start -> tag.equals(CORE + "seq");
      case MappingStartEvent start -> tag.equals(CORE + "map");
      default -> false;
    };
  }

  private Position placeOf(Event event) {
    return event
        .getStartMark()
        .map(mark -> Places.of(file, mark))
        .orElseGet(() -> Places.start(file));
  }
}
