package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.supportperiod.Clause.Subject;
import org.assay.supportperiod.DateReader.Order;
import org.jspecify.annotations.Nullable;

/// Reads the chunks of one sentence into clauses, one for each promise.
///
/// A sentence is cut at its commas and connecting words. Each part is joined to what stands
/// before it unless both give a time of the same kind, or both name what they promise and the
/// first has its time already; then a new clause begins, which keeps the subject of the last.
final class ClauseReader {

  /// What a date that comes next would be.
  private enum Role {
    NONE,
    UNTIL,
    FROM,
    RANGE,
    ANCHOR,
    EVENT,
    TO
  }

  private static final int NEAR = 4;
  private static final Set<String> BEFORE_ENDED =
      Set.of("been", "was", "were", "is", "are", "now", "has", "have");
  private static final Set<String> BEFORE_VERB =
      Set.of("we", "to", "and", "will", "can", "which", "that", "they", "ltd");

  private final Line line;
  private final List<Chunk> chunks;
  private final Steps steps;
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<Tag> seen = EnumSet.noneOf(Tag.class);
  private final Set<Order> orders = EnumSet.noneOf(Order.class);
  private final List<String> technical = new ArrayList<>();
  private final Map<AnchorEvent, WrittenDate> eventDates = new EnumMap<>(AnchorEvent.class);
  private @Nullable AnchorEvent event;
  private boolean asLongAs;
  /// Whether the part stands in parentheses behind what it explains.
  private boolean explains;
  private Clause base;
  private Clause part = new Clause();
  private Role role = Role.NONE;
  private int roleWord;
  private boolean negated;
  private boolean updates;
  private boolean security;
  private int index;

  ClauseReader(Sentence sentence, List<Chunk> chunks, @Nullable Clause carried, Steps steps) {
    this.line = new Line(sentence.words());
    this.chunks = chunks;
    this.steps = steps;
    this.base = carried == null ? new Clause() : carried;
    this.updates = carried != null;
  }

  void read() {
    for (index = 0; index < chunks.size(); index++) {
      steps.one();
      switch (chunks.get(index)) {
        case Chunk.Date date -> date(date);
        case Chunk.Time time -> time(time);
        case Chunk.Topic topic -> topic(topic);
        case Chunk.Product product -> part.add(product.name());
        case Chunk.Phrase phrase -> phrase(phrase);
      }
    }
    join(false);
    close(base);
    shareAnchor();
  }

  // ---- what was read

  List<Clause> clauses() {
    return clauses;
  }

  @Nullable
  Clause last() {
    return clauses.isEmpty() ? null : clauses.getLast();
  }

  boolean hasTime() {
    return clauses.stream()
        .anyMatch(clause -> clause.hasTime() && clause.subject == Subject.SECURITY);
  }

  /// The dates that the sentence gives for events.
  Map<AnchorEvent, WrittenDate> eventDates() {
    return eventDates;
  }

  Set<Order> orders() {
    return orders;
  }

  boolean speaksOfUpdates() {
    return updates;
  }

  List<String> technical() {
    return technical;
  }

  /// Whether it names the period itself, as the law does; the next sentence may give it.
  boolean namesPeriod() {
    return seen.contains(Tag.LAW_TERM);
  }

  boolean refersBack() {
    return seen.contains(Tag.DURING_IT) && security && !hasTime();
  }

  boolean reserves() {
    return seen.contains(Tag.RESERVED);
  }

  boolean hasGate() {
    return gate().isPresent();
  }

  Optional<Gate.Kind> gate() {
    boolean timed = clauses.stream().anyMatch(Clause::hasTime);
    if (!updates || timed) return Optional.empty();
    boolean asks = seen.contains(Tag.FIND_OUT) || beginsWithDemand();
    if (seen.contains(Tag.FEE) && asks) return Optional.of(Gate.Kind.FEE);
    if (seen.contains(Tag.PERSONAL) && asks) return Optional.of(Gate.Kind.PERSONAL);
    boolean request = (seen.contains(Tag.CONTACT) && asks) || seen.contains(Tag.ON_REQUEST);
    return request ? Optional.of(Gate.Kind.REQUEST) : Optional.empty();
  }

  /// "Log in to My Devices for …" begins with what the reader has to do.
  private boolean beginsWithDemand() {
    return !chunks.isEmpty()
        && chunks.getFirst() instanceof Chunk.Phrase(var tag, var _, var word)
        && (tag == Tag.PERSONAL || tag == Tag.FEE)
        && word <= 1;
  }

  // ---- dates and lengths

  private void date(Chunk.Date date) {
    orders.add(date.order());
    if (endsRange()) {
      part.from = part.from == null ? part.until : part.from;
      part.until = date.date();
      take(Role.NONE, date.word());
      return;
    }
    var meant = role(date);
    switch (meant) {
      case UNTIL, TO, RANGE -> until(date);
      case FROM -> from(date);
      case ANCHOR -> part.anchorDate = date.date();
      case EVENT -> eventDate(date);
      case NONE -> {}
    }
    take(meant == Role.FROM ? Role.RANGE : Role.NONE, date.word());
  }

  /// "1 May 2024 – 1 May 2029", "2024-05-01 to 2029-05-01".
  private boolean endsRange() {
    return part.until != null
        && index > 1
        && chunks.get(index - 2) instanceof Chunk.Date
        && chunks.get(index - 1) instanceof Chunk.Phrase(var tag, var _, var word)
        && (tag == Tag.TO || (tag == Tag.COLON && line.is(word, "-")));
  }

  /// "First supply date: 13 September 2024": kept for lengths that are counted from it.
  private void eventDate(Chunk.Date date) {
    if (event != null && date.word() - roleWord <= NEAR) eventDates.put(event, date.date());
  }

  private Role role(Chunk.Date date) {
    boolean near = date.word() - roleWord <= NEAR;
    return switch (role) {
      case TO, RANGE -> near ? role : Role.EVENT;
      case ANCHOR -> near ? Role.ANCHOR : Role.EVENT;
      case NONE -> isLabelled(date) ? Role.UNTIL : Role.EVENT;
      case UNTIL, FROM, EVENT -> role;
    };
  }

  /// Whether a date without "until" is the end because a label for it stands before it.
  private boolean isLabelled(Chunk.Date date) {
    boolean subject = part.subject != null || isUpdates(base);
    if (!subject) return false;
    var before = index == 0 ? null : chunks.get(index - 1);
    boolean colon = before instanceof Chunk.Phrase(var tag, var _, var _)
        && (tag == Tag.COLON || tag == Tag.IT_IS);
    boolean oneUpdate = before instanceof Chunk.Topic topic && topic.single();
    return colon || !(date.bare() || oneUpdate);
  }

  private void until(Chunk.Date date) {
    if (part.until != null) join(false);
    part.until = date.date();
    part.at = date.from();
  }

  private void from(Chunk.Date date) {
    if (part.from == null) part.from = date.date();
  }

  private void time(Chunk.Time time) {
    if (part.length != null) join(false);
    part.length = time.length();
    part.least |= time.least();
    part.at = part.at < 0 ? time.from() : part.at;
  }

  private void topic(Chunk.Topic topic) {
    updates = true;
    security |= topic.updates() == Updates.SECURITY;
    if (negated && nextAfterNot(topic.word())) part.notGiven = true;
    if (asLongAs && topic.updates() == Updates.GENERAL) {
      asLongAs = false;
      open(OpenEnd.WHILE_SUPPORTED, topic.from());
      return;
    }
    if (topic.single() && line.isAny(topic.word() - 1, "last", "final")) {
      take(Role.UNTIL, topic.word());
    }
    subject(Subject.valueOf(topic.updates().name()));
  }

  private boolean nextAfterNot(int word) {
    return line.isAny(word - 1, "no", "without", "any") || line.is(word - 2, "no");
  }

  private void subject(Subject subject) {
    if (part.subject != null && part.hasTime()) join(false);
    if (part.subject == null || subject.compareTo(part.subject) < 0) part.subject = subject;
    if (role == Role.EVENT || role == Role.ANCHOR) role = Role.NONE;
  }

  // ---- phrases

  private void phrase(Chunk.Phrase phrase) {
    var tag = phrase.tag();
    seen.add(tag);
    switch (tag) {
      case UNTIL -> take(Role.UNTIL, phrase.word());
      case END -> take(Role.UNTIL, phrase.word());
      case ENDED -> ended(phrase);
      case FROM -> from(phrase);
      case AFTER -> after(phrase);
      case BEFORE -> before(phrase);
      case TO -> to(phrase);
      case NOT -> negated = true;
      case NO_LONGER -> noLonger();
      case NOT_GIVEN -> notGiven();
      case AT_LEAST -> atLeast(phrase);
      case UP_TO -> upTo(phrase);
      case ROUGHLY -> part.softeners.add(Softener.ROUGHLY);
      case TYPICALLY -> part.softeners.add(Softener.TYPICALLY);
      case MAY -> may(phrase);
      case AIM -> part.softeners.add(Softener.AIM);
      case CONDITIONAL -> part.softeners.add(Softener.CONDITIONAL);
      case RESERVED -> part.softeners.add(Softener.RESERVED);
      case LIFETIME -> open(OpenEnd.LIFETIME, phrase.from());
      case WHILE_SUPPORTED -> whileSupported(phrase);
      case WHILE_SOLD -> open(OpenEnd.WHILE_SOLD, phrase.from());
      case AS_LONG_AS -> asLongAs = true;
      case SOLD -> sold(phrase);
      case UNTIL_NOTICE -> open(OpenEnd.UNTIL_NOTICE, phrase.from());
      case UNLIMITED -> open(OpenEnd.UNLIMITED, phrase.from());
      case LAUNCH,
          FIRST_SUPPLY,
          PURCHASE,
          DELIVERY,
          ACTIVATION,
          MANUFACTURE,
          END_OF_SALE,
          LAST_UNIT -> anchor(AnchorEvent.valueOf(tag.name()), phrase);
      case EVENT -> event(phrase);
      case WARRANTY -> subject(Subject.WARRANTY);
      case LAW_TERM -> law();
      case SHORT_TERM -> shortTerm(phrase);
      case PERIOD -> period();
      case TECHNICAL -> technical.add(line.at(phrase.word()).text());
      case DAY_FIRST -> orders.add(Order.DAY_FIRST);
      case MONTH_FIRST -> orders.add(Order.MONTH_FIRST);
      case BREAK -> breakAt(phrase);
      case STRONG_BREAK -> join(true);
      case DURING_IT,
          NO_TOPIC,
          CONTACT,
          ON_REQUEST,
          PERSONAL,
          FEE,
          FIND_OUT,
          FREQUENCY,
          LONGER,
          IT_IS,
          COLON -> {}
    }
  }

  /// "The day on which it is sold" is one part.
  private void breakAt(Chunk.Phrase phrase) {
    boolean relative = line.is(phrase.word(), "which")
        && line.isAny(phrase.word() - 1, "on", "in", "from", "at", "for", "during");
    if (!relative) join(false);
    explains = line.is(phrase.word(), "(");
  }

  private void event(Chunk.Phrase phrase) {
    event = null;
    take(Role.EVENT, phrase.word());
  }

  private void take(Role next, int word) {
    role = next;
    roleWord = word;
  }

  private void law() {
    updates = true;
    security = true;
    subject(Subject.SECURITY);
  }

  private void shortTerm(Chunk.Phrase phrase) {
    law();
    take(Role.UNTIL, phrase.word());
  }

  private void period() {
    updates = true;
    subject(Subject.GENERAL);
  }

  private void ended(Chunk.Phrase phrase) {
    boolean product = line.isAny(phrase.word(), "discontinued", "withdrawn", "retired");
    if (product && role == Role.FROM) {
      anchor(AnchorEvent.END_OF_SALE, phrase);
    } else if (!product || BEFORE_ENDED.contains(line.at(phrase.word() - 1).text())) {
      part.ended = true;
      take(Role.UNTIL, phrase.word());
    }
  }

  /// "Updates cease as of October": an end, not a beginning.
  private void from(Chunk.Phrase phrase) {
    boolean end = role == Role.UNTIL && line.isAny(phrase.word(), "as", "from");
    take(end ? Role.UNTIL : Role.FROM, phrase.word());
  }

  private void after(Chunk.Phrase phrase) {
    boolean until = negated || part.notGiven;
    part.notGiven = false;
    take(until ? Role.UNTIL : Role.FROM, phrase.word());
  }

  private void before(Chunk.Phrase phrase) {
    part.least |= negated;
    take(negated ? Role.UNTIL : Role.EVENT, phrase.word());
  }

  private void to(Chunk.Phrase phrase) {
    if (role != Role.UNTIL) take(Role.TO, phrase.word());
  }

  private void noLonger() {
    negated = true;
    part.notGiven = true;
  }

  private void notGiven() {
    negated = true;
    part.notGiven = true;
    if (chunks.get(index) instanceof Chunk.Phrase(var _, var _, var word)
        && line.is(word, "unsupported")) period();
  }

  private void atLeast(Chunk.Phrase phrase) {
    boolean noun = line.is(phrase.word(), "guarantee")
        && !BEFORE_VERB.contains(line.at(phrase.word() - 1).text());
    if (noun) subject(Subject.WARRANTY);
    else if (isDenied(phrase)) part.softeners.add(Softener.MAY);
    else part.least = true;
  }

  private boolean isDenied(Chunk.Phrase phrase) {
    return line.isAny(phrase.word() - 1, "not", "cannot", "no", "don't", "can't")
        && !line.isAny(phrase.word(), "no", "not");
  }

  private void upTo(Chunk.Phrase phrase) {
    if (line.is(phrase.word(), "max") && line.at(phrase.word()).capital() && phrase.word() > 0) {
      return;
    }
    boolean date = index + 1 < chunks.size() && chunks.get(index + 1) instanceof Chunk.Date;
    boolean plain = line.is(phrase.word(), "up");
    boolean behindDate = index > 0 && chunks.get(index - 1) instanceof Chunk.Date;
    if (behindDate && line.is(phrase.word(), "at")) part.softeners.add(Softener.UP_TO);
    if (date) take(Role.UNTIL, phrase.word());
    if (date ? !plain : besideLength()) part.softeners.add(Softener.UP_TO);
  }

  private boolean besideLength() {
    boolean before = index > 0 && chunks.get(index - 1) instanceof Chunk.Time;
    return before || (index + 1 < chunks.size() && chunks.get(index + 1) instanceof Chunk.Time);
  }

  private void may(Chunk.Phrase phrase) {
    boolean month = line.at(phrase.word()).capital() && phrase.word() > 0;
    if (!month) part.softeners.add(Softener.MAY);
  }

  private void whileSupported(Chunk.Phrase phrase) {
    updates = true;
    open(OpenEnd.WHILE_SUPPORTED, phrase.from());
  }

  private void sold(Chunk.Phrase phrase) {
    if (asLongAs) open(OpenEnd.WHILE_SOLD, phrase.from());
    asLongAs = false;
  }

  private void open(OpenEnd end, int from) {
    if (part.open == null) {
      part.open = end;
      part.at = from;
    }
    role = Role.NONE;
  }

  private void anchor(AnchorEvent event, Chunk.Phrase phrase) {
    if (role == Role.FROM || line.is(phrase.word(), "of")) {
      part.anchor = part.anchor == null ? event : part.anchor;
      take(Role.ANCHOR, phrase.word());
    } else if (role != Role.UNTIL) {
      this.event = event;
      take(Role.EVENT, phrase.word());
    }
  }

  // ---- joining

  private void join(boolean strong) {
    if (asLongAs) part.softeners.add(Softener.CONDITIONAL);
    asLongAs = false;
    joinParts(strong);
    part = new Clause();
    negated = false;
    if (role != Role.UNTIL && role != Role.RANGE) role = Role.NONE;
  }

  private void joinParts(boolean strong) {
    if (part.isEmpty()) return;
    if (isCondition(part)) {
      base.softeners.addAll(part.softeners);
    } else if (base.isEmpty()) {
      base = part;
    } else if (part.subject == null) {
      joinMore();
    } else if (base.subject == null) {
      if (base.clashesWith(part)) base = part;
      else base.take(part);
    } else if (mergeable(strong)) {
      base.take(part);
    } else {
      close(base);
      base = part;
    }
  }

  /// "…, subject to the availability of updates": what stands in it is no promise of its own.
  private boolean isCondition(Clause clause) {
    boolean condition = clause.softeners.contains(Softener.CONDITIONAL)
        || clause.softeners.contains(Softener.RESERVED);
    return condition && !clause.hasTime() && base.hasTime() && base.subject != null;
  }

  private void joinMore() {
    if (base.clashesWith(part)) {
      close(base);
      part.subject = base.subject;
      part.inherited = true;
      base = part;
    } else {
      base.take(part);
    }
  }

  private boolean mergeable(boolean strong) {
    boolean bothUpdates = isUpdates(base) && isUpdates(part);
    if (explains && bothUpdates && !part.hasTime() && base.subject == Subject.GENERAL) return true;
    return !base.hasTime() && !base.ended && !strong && bothUpdates;
  }

  private static boolean isUpdates(Clause clause) {
    return clause.subject != null && clause.subject.isUpdates();
  }

  private void close(Clause clause) {
    if (clause.subject != null) clauses.add(clause);
  }

  /// "Six years of security updates and four versions from launch": the anchor at the end is that
  /// of every length before it.
  private void shareAnchor() {
    var last = last();
    if (last == null || last.anchor == null || last.hasTime()) return;
    for (var clause : clauses) {
      if (clause.length != null && clause.anchor == null && clause.from == null) {
        clause.anchor = last.anchor;
        clause.anchorDate = last.anchorDate;
      }
    }
  }
}
