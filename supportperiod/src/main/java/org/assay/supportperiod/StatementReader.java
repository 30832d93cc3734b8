package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.pages.PageLanguage;
import org.assay.supportperiod.DateReader.Order;
import org.jspecify.annotations.Nullable;

/// Reads a text sentence by sentence into statements about support. Work grows with the length of
/// the text and no faster.
final class StatementReader {

  private final String text;
  private final Steps steps;
  private final List<SupportStatement> statements = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final Set<String> technical = new LinkedHashSet<>();
  private final Set<Order> orders = new LinkedHashSet<>();
  private final Map<AnchorEvent, WrittenDate> eventDates = new EnumMap<>(AnchorEvent.class);
  private boolean mentions;
  private @Nullable Clause carried;
  private int carriedFrom;

  private StatementReader(String text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  /// Reads a text.
  static Reading read(String text, Steps steps) {
    return new StatementReader(text, steps).run();
  }

  private Reading run() {
    var sentences = SentenceSplitter.split(text, steps);
    var words = new ArrayList<Word>();
    for (var sentence : sentences) {
      sentence(sentence);
      words.addAll(sentence.words());
    }
    dropCarried();
    return new Reading(
        new DateOrder(orders).resolve(new EventDates(eventDates).fill(statements)),
        gates,
        List.copyOf(technical),
        statements.isEmpty() ? foreign(words) : Optional.empty(),
        words.size(),
        mentions);
  }

  private static Optional<String> foreign(List<Word> words) {
    return PageLanguage.notEnglish(words.stream()
        .filter(word -> word.kind() == Word.Kind.WORD)
        .map(Word::text)
        .toList());
  }

  private void sentence(Sentence sentence) {
    var chunks = Chunker.chunks(sentence, text, steps);
    boolean goesOn = carried != null && completes(chunks);
    if (!goesOn) dropCarried();
    int from = goesOn ? carriedFrom : sentence.from();
    var reader = new ClauseReader(sentence, chunks, goesOn ? carried : null, steps);
    carried = null;
    reader.read();
    orders.addAll(reader.orders());
    reader.eventDates().forEach(eventDates::putIfAbsent);
    mentions |= reader.speaksOfUpdates();
    take(reader, sentence, from);
  }

  private void take(ClauseReader reader, Sentence sentence, int from) {
    var last = reader.last();
    boolean waits = (sentence.awaits() || reader.namesPeriod())
        && last != null
        && awaitsTime(last)
        && !reader.hasGate();
    if (waits) {
      carried = last;
      carriedFrom = from;
    }
    int before = statements.size();
    for (var clause : reader.clauses()) {
      if (!(waits && clause == last)) add(clause, sentence, from, reader);
    }
    reader.gate().ifPresent(kind -> gates.add(new Gate(kind, quote(sentence, from, -1))));
    if (reader.refersBack() && statements.isEmpty()) openPeriod(reader, sentence, from);
    else if (reader.refersBack()) promoteLast(before);
    if (reader.reserves() && statements.size() == before) reserveLast();
    if (!reader.technical().isEmpty() && reader.speaksOfUpdates()) {
      technical.addAll(reader.technical());
    }
  }

  private static boolean awaitsTime(Clause clause) {
    return clause.subject != null
        && clause.subject.isUpdates()
        && !clause.hasTime()
        && !clause.notGiven
        && !clause.ended;
  }

  private static boolean completes(List<Chunk> chunks) {
    var first = chunks.stream().filter(chunk -> !isAnswerMark(chunk)).findFirst();
    return first.isPresent()
        && switch (first.get()) {
          case Chunk.Date _, Chunk.Time _ -> true;
          case Chunk.Phrase phrase -> isTimeWord(phrase.tag());
          case Chunk.Topic _, Chunk.Product _ -> false;
        };
  }

  /// The colon of "A: until …".
  private static boolean isAnswerMark(Chunk chunk) {
    return chunk instanceof Chunk.Phrase(var tag, var _, var word) && tag == Tag.COLON && word <= 1;
  }

  private static boolean isTimeWord(Tag tag) {
    return tag == Tag.UNTIL
        || tag == Tag.AT_LEAST
        || tag == Tag.UP_TO
        || tag == Tag.TO
        || tag == Tag.ROUGHLY
        || tag == Tag.LIFETIME
        || tag == Tag.END
        || tag == Tag.IT_IS
        || tag == Tag.UNTIL_NOTICE;
  }

  private void dropCarried() {
    if (carried != null) {
      var clause = carried;
      carried = null;
      emit(clause, new Quote(quoted(carriedFrom), carriedFrom, endOfLine(carriedFrom)), "");
    }
  }

  private String quoted(int from) {
    return Quote.of(text, from, endOfLine(from), from).text();
  }

  private int endOfLine(int from) {
    int limit = Math.min(text.length(), from + 300);
    int end = from;
    while (end < limit && text.charAt(end) != '\n') end++;
    return end;
  }

  private void add(Clause clause, Sentence sentence, int from, ClauseReader reader) {
    boolean unstated = clause.promise() instanceof Promise.Unstated;
    if (unstated && (reader.hasGate() || reader.refersBack() || reader.hasTime())) return;
    emit(clause, quote(sentence, from, clause.at), sentence.row());
  }

  private Quote quote(Sentence sentence, int from, int around) {
    return Quote.of(text, from, Math.max(from, sentence.to()), around < 0 ? from : around);
  }

  private void emit(Clause clause, Quote quote, String row) {
    var subject = clause.subject;
    if (subject == null || !subject.isUpdates()) return;
    var promise = clause.promise();
    if (promise instanceof Promise.Unstated && subject != Clause.Subject.SECURITY) return;
    if (!row.isEmpty()) clause.products.addFirst(row);
    statements.add(new SupportStatement(
        Updates.valueOf(subject.name()),
        promise,
        clause.products,
        clause.least,
        clause.softeners,
        List.of(),
        quote));
  }

  /// "During this time you get security updates": what stood before was about these.
  private void promoteLast(int before) {
    int last = before == statements.size() ? before - 1 : statements.size() - 1;
    if (last < 0) return;
    var old = statements.get(last);
    if (old.updates() == Updates.GENERAL) statements.set(last, old.about(Updates.SECURITY));
  }

  /// "Security updates are provided during the support period", with no word before it on how
  /// long that is.
  private void openPeriod(ClauseReader reader, Sentence sentence, int from) {
    for (var clause : reader.clauses()) {
      if (awaitsTime(clause) && sentence.to() > from) {
        clause.open = OpenEnd.WHILE_SUPPORTED;
        emit(clause, quote(sentence, from, clause.at), sentence.row());
      }
    }
  }

  private void reserveLast() {
    if (statements.isEmpty()) return;
    statements.set(statements.size() - 1, statements.getLast().softened(Softener.RESERVED));
  }
}
