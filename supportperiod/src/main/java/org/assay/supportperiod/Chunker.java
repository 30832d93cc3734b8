package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a sentence into chunks: dates, lengths, topics, products and fixed phrases, in this
/// order of preference; other words are passed over.
final class Chunker {

  private static final Set<String> BEFORE_A_YEAR = Set.of(
      "until", "till", "to", "through", "from", "since", "in", "least", "by", "end", "ends", "of",
      ":", "before", "after", "during", "beyond", "than", "stop", "stops");
  private static final Set<String> NO_LENGTH_AFTER =
      Set.of("ago", "old", "before", "earlier", "prior", "notice", "recording", "storage");
  private static final Set<String> NO_LENGTH_BEFORE =
      Set.of("every", "each", "per", "within", "once", "twice", "times", "last", "past", "days");
  private static final Set<String> TECHNICAL_TOPICS =
      Set.of("cve", "cves", "backport", "backports", "backporting");
  private static final Set<String> ARTICLES = Set.of("a", "an", "another");
  private static final Set<String> BEFORE_ARTICLE =
      Set.of("for", "of", "least", "to", "over", "full", "give", "gets", "get", "minimum");

  private final Line line;
  private final String text;
  private final Steps steps;
  private final List<Chunk> chunks = new ArrayList<>();

  private Chunker(Sentence sentence, String text, Steps steps) {
    this.line = new Line(sentence.words());
    this.text = text;
    this.steps = steps;
  }

  static List<Chunk> chunks(Sentence sentence, String text, Steps steps) {
    var chunker = new Chunker(sentence, text, steps);
    int at = 0;
    while (at < chunker.line.size()) {
      steps.one();
      at = chunker.next(at);
    }
    return chunker.chunks;
  }

  private int next(int at) {
    int next = date(at);
    next = next == at ? length(at) : next;
    next = next == at ? phraseBeforeTopic(at) : next;
    next = next == at ? topic(at) : next;
    next = next == at ? phrase(at) : next;
    next = next == at ? product(at) : next;
    return Math.max(next, at + 1);
  }

  private int date(int at) {
    var reader = new DateReader(line);
    var found = reader.read(at);
    boolean bare = found == null;
    if (bare && BEFORE_A_YEAR.contains(line.at(at - 1).text())) found = reader.year(at);
    if (found == null) return at;
    chunks.add(new Chunk.Date(found.date(), bare, found.order(), line.at(at).from(), at));
    return found.next();
  }

  private int length(int at) {
    var found = new LengthReader(line).read(at);
    if (found == null || !isLength(at, found.next())) return at;
    chunks.add(new Chunk.Time(found.length(), found.least(), line.at(at).from(), at));
    return found.next();
  }

  private boolean isLength(int at, int next) {
    var before = line.at(at - 1).text();
    if (NO_LENGTH_BEFORE.contains(before)
        || NO_LENGTH_AFTER.contains(line.at(next).text())) {
      return false;
    }
    boolean decade = line.isAny(next - 1, "decade", "decades");
    return decade || !ARTICLES.contains(line.at(at).text()) || BEFORE_ARTICLE.contains(before);
  }

  /// Phrases that hold words of topics: `support page`, `defined support period`.
  private int phraseBeforeTopic(int at) {
    var found = Lexicon.at(line, at, steps);
    if (found == null) return at;
    var topic = new Topics(line).read(at);
    boolean longer = topic == null || found.next() >= topic.next();
    return longer && found.next() > at + 1 ? add(found, at) : at;
  }

  private int topic(int at) {
    var found = new Topics(line).read(at);
    if (found == null) return at;
    chunks.add(new Chunk.Topic(found.updates(), found.single(), line.at(at).from(), at));
    for (int place = at; place < found.next(); place++) technical(place);
    return found.next();
  }

  /// A topic may be named in technical words: "CVE backports".
  private void technical(int at) {
    if (TECHNICAL_TOPICS.contains(line.at(at).text())) {
      chunks.add(new Chunk.Phrase(Tag.TECHNICAL, line.at(at).from(), at));
    }
  }

  private int phrase(int at) {
    var found = Lexicon.at(line, at, steps);
    if (found != null) return add(found, at);
    var sign = sign(at);
    if (sign == null) return at;
    chunks.add(new Chunk.Phrase(sign, line.at(at).from(), at));
    return at + 1;
  }

  private @Nullable Tag sign(int at) {
    return switch (line.at(at).text()) {
      case ":" -> Tag.COLON;
      case "," -> Tag.BREAK;
      case "(", ")", "[", "]" -> Tag.BREAK;
      case ";" -> Tag.STRONG_BREAK;
      case "~", "\uff5e", "\u301c" -> Tag.TO;
      case "-", "—" -> line.at(at).glued() ? null : Tag.COLON;
      default -> oldRelease(at) ? Tag.TECHNICAL : null;
    };
  }

  /// `N-1` and the like: so many releases back.
  private boolean oldRelease(int at) {
    return line.is(at, "n") && line.isAny(at + 1, "-", "+") && line.at(at + 2).isNumber();
  }

  private int add(Lexicon.Found found, int at) {
    chunks.add(new Chunk.Phrase(found.tag(), line.at(at).from(), at));
    if (found.tag() == Tag.SHORT_TERM && line.isAny(at, "eoss", "eossec")) {
      chunks.add(new Chunk.Phrase(Tag.TECHNICAL, line.at(at).from(), at));
    }
    return found.next();
  }

  private int product(int at) {
    boolean listed = !chunks.isEmpty() && isListed(at);
    var found = new Products(line, text).read(at, listed);
    if (found == null) return at;
    chunks.add(new Chunk.Product(found.name(), line.at(at).from(), at));
    return found.next();
  }

  private boolean isListed(int at) {
    boolean joined = line.isAny(at - 1, "and", ",", "or", "&");
    int last = chunks.size() - 1;
    return joined
        && last > 0
        && chunks.get(last) instanceof Chunk.Phrase(var tag, var _, var _)
        && tag == Tag.BREAK
        && chunks.get(last - 1) instanceof Chunk.Product;
  }
}
