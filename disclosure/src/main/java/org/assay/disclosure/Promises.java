package org.assay.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.disclosure.Promise.Kind;
import org.assay.disclosure.StatedTime.Unit;

/// Reads what passages promise to a reporter.
///
/// Each time in a passage belongs to the nearest word that can have one; a time without such a
/// word belongs to the heading, question or term above it. A time that comes again and again is
/// one of updates; any other is one of an answer.
final class Promises {

  private static final Pattern AT_ONCE =
      Pattern.compile("\\b(?:immediately|instantly|straight ?away|at once|on the call)\\b");
  private static final Pattern MACHINE_ANSWERS = Pattern.compile(
      "\\bautomatic|\\bauto-?(?:reply|response)|\\bon the call\\b|\\byou (?:will )?(?:immediately )?receive\\b");
  private static final Pattern INTERVAL =
      Pattern.compile("\\b(?:interval|frequency|how often|every|updates|reports)\\b");
  private static final Pattern PERSON = Pattern.compile(
      "\\b(?:you|we|us|our|reporters?|finders?|researchers?|reports?|submissions?|hears?|heard|received?|status|progress)\\b");
  private static final Pattern ASKS_WHEN = Pattern.compile(
      "\\bwhen\\b|\\bhow (?:long|soon|fast|quickly|often)\\b|\\b(?:response|reply|answer) times?\\b");
  private static final Pattern IF_NOT_HEARD = Pattern.compile(
      "\\b(?:if|unless|should) you (?:have not|haven't|do not|don't|did not|didn't)?\\s?(?:yet )?(?:hear|heard|receive|received|get|got)\\b");
  private static final Pattern ASKS_READER = Pattern.compile(
      "^\\W{0,3}(?:please )?(?:report|send|submit|give|allow|wait|tell|contact|notify|provide|let us|do not|e-?mail|call|keep|include)\\b");
  private static final int COMMA = 14;
  private static final int NEW_CLAUSE = 40;

  private final List<Promise> found = new ArrayList<>();

  private Promises() {}

  static List<Promise> in(List<Passage> passages) {
    var promises = new Promises();
    for (var passage : passages) {
      if (passage.isContent()) promises.read(passage);
    }
    return List.copyOf(promises.found);
  }

  private void read(Passage passage) {
    var plain = passage.plain();
    if (Wording.isAboutSomethingElse(plain)
        || Wording.isPast(plain)
        || Wording.isUnfilled(plain)
        || Wording.isOtherSubject(passage.nearestHeading())) return;
    int before = found.size();
    var anchors = Anchor.in(plain);
    var times = TimeExpressions.in(plain);
    for (var time : times) {
      if (time.time().unit() != Unit.YEARS) timed(passage, anchors, time);
    }
    atOnce(passage, anchors);
    if (found.size() == before) headingGivesTime(passage, anchors);
    if (found.size() == before) untimed(passage, anchors);
    for (var time : times) unclear(passage, anchors, time, before);
    if (Ending.isIn(plain)) add(Kind.GOES_ON_UNTIL_RESOLVED, passage, Optional.empty());
  }

  private void add(Kind kind, Passage passage, Optional<StatedTime> time) {
    found.add(new Promise(kind, passage, time));
  }

  // ---- passages with a time

  private void timed(Passage passage, List<Anchor> anchors, TimeExpression time) {
    var nearest = nearest(passage.plain(), anchors, time);
    if (nearest.isPresent()) {
      anchored(passage, nearest.get(), time);
    } else if (anchors.isEmpty() || anchors.stream().allMatch(a -> a.kind() == Anchor.Kind.OTHER)) {
      if (anchors.isEmpty()) underHeading(passage, time);
    }
  }

  private void anchored(Passage passage, Anchor anchor, TimeExpression time) {
    var plain = passage.plain();
    if (IF_NOT_HEARD.matcher(plain).find()) return;
    if (Wording.isDutyOfOthers(plain, Math.max(anchor.start(), time.start()))) return;
    boolean denied = Wording.isDenied(plain, anchor.start());
    switch (anchor.kind()) {
      case ACKNOWLEDGEMENT, ANSWER -> acknowledged(passage, time, denied);
      case UPDATE, MESSAGE -> updated(passage, anchor, time, denied);
      case OTHER -> {}
    }
  }

  private void acknowledged(Passage passage, TimeExpression time, boolean denied) {
    if (denied) add(Kind.NOT_ACKNOWLEDGED, passage, Optional.empty());
    else add(Kind.ACKNOWLEDGED_WITHIN, passage, Optional.of(time.time()));
  }

  private void updated(Passage passage, Anchor anchor, TimeExpression time, boolean denied) {
    if (denied) {
      add(Kind.NOT_UPDATED, passage, Optional.empty());
    } else if (Wording.isForThePublic(passage.plain())) {
      add(Kind.UPDATED_IN_PUBLIC, passage, Optional.of(time.time()));
    } else if (time.recurring() || comesAgain(passage)) {
      add(Kind.UPDATED_EVERY, passage, Optional.of(time.time()));
    } else if (anchor.kind() == Anchor.Kind.UPDATE) {
      add(Kind.UPDATED_ONCE, passage, Optional.of(time.time()));
    }
  }

  /// A label such as "Status updates: 14 days, until resolution" names an interval.
  private static boolean comesAgain(Passage passage) {
    return passage.label()
        && (Ending.isIn(passage.plain()) || INTERVAL.matcher(passage.plain()).find());
  }

  private void underHeading(Passage passage, TimeExpression time) {
    var above = Anchor.in(passage.heading());
    if (above.stream().anyMatch(anchor -> anchor.kind() == Anchor.Kind.UPDATE)) {
      boolean interval = time.recurring()
          || INTERVAL.matcher(passage.heading()).find()
          || Ending.isIn(passage.plain());
      add(interval ? Kind.UPDATED_EVERY : Kind.UPDATED_ONCE, passage, Optional.of(time.time()));
    } else if (!time.recurring()
        && above.stream().anyMatch(anchor -> acknowledges(anchor, passage.heading()))) {
      add(Kind.ACKNOWLEDGED_WITHIN, passage, Optional.of(time.time()));
    }
  }

  /// "Acknowledgement", or "When do I get a reply?".
  private static boolean acknowledges(Anchor anchor, String heading) {
    return anchor.kind() == Anchor.Kind.ACKNOWLEDGEMENT
        || (anchor.kind() == Anchor.Kind.ANSWER && ASKS_WHEN.matcher(heading).find());
  }

  /// A card whose heading is the time: "2 working days / to acknowledge your report".
  private void headingGivesTime(Passage passage, List<Anchor> anchors) {
    var heading = passage.nearestHeading();
    var times = TimeExpressions.in(heading);
    if (times.size() != 1 || !Anchor.in(heading).isEmpty() || passage.block().headsOthers()) return;
    var time = times.getFirst();
    if (time.time().unit() == Unit.YEARS) return;
    for (var anchor : anchors) {
      if (Wording.isDutyOfOthers(passage.plain(), anchor.start())) continue;
      boolean denied = Wording.isDenied(passage.plain(), anchor.start());
      if (anchor.kind() == Anchor.Kind.ACKNOWLEDGEMENT && !time.recurring()) {
        acknowledged(passage, time, denied);
        return;
      }
      if (anchor.kind() == Anchor.Kind.UPDATE) {
        boolean again = time.recurring() || INTERVAL.matcher(passage.plain()).find();
        add(again ? Kind.UPDATED_EVERY : Kind.UPDATED_ONCE, passage, Optional.of(time.time()));
        return;
      }
    }
  }

  /// A time that nothing above could place, in a passage that speaks of people and reports: a
  /// person has to read it.
  private void unclear(Passage passage, List<Anchor> anchors, TimeExpression time, int before) {
    boolean read = found.subList(before, found.size()).stream()
        .anyMatch(promise -> promise.time().isPresent()
            || promise.kind() == Kind.NOT_ACKNOWLEDGED
            || promise.kind() == Kind.NOT_UPDATED);
    if (read
        || time.time().unit() == Unit.YEARS
        || !PERSON.matcher(passage.plain()).find()) return;
    if (anchors.stream().anyMatch(anchor -> anchor.kind() == Anchor.Kind.OTHER)) return;
    if (Wording.isDutyOfOthers(passage.plain(), time.start())
        || ASKS_READER.matcher(passage.plain()).find()) return;
    add(
        time.recurring() ? Kind.UNCLEAR_INTERVAL : Kind.UNCLEAR_TIME,
        passage,
        Optional.of(time.time()));
  }

  private static Optional<Anchor> nearest(String plain, List<Anchor> anchors, TimeExpression time) {
    return anchors.stream()
        .filter(anchor -> fits(anchor.kind(), time))
        .min(Comparator.comparingDouble(anchor -> cost(plain, anchor, time)));
  }

  private static boolean fits(Anchor.Kind kind, TimeExpression time) {
    return switch (kind) {
      case ACKNOWLEDGEMENT, ANSWER -> !time.recurring();
      case MESSAGE -> time.recurring();
      case UPDATE, OTHER -> true;
    };
  }

  private static double cost(String plain, Anchor anchor, TimeExpression time) {
    boolean before = anchor.end() <= time.start();
    int from = before ? anchor.end() : time.end();
    int to = before ? time.start() : anchor.start();
    if (from >= to) return 0;
    var between = plain.substring(from, to);
    double cost = before ? between.length() : between.length() * 1.3 + 5;
    cost += COMMA * between.chars().filter(c -> c == ',').count();
    if (between.contains(" and ")
        || between.contains(" then ")
        || between.contains(";")
        || between.contains(". ")) {
      cost += NEW_CLAUSE;
    }
    return cost;
  }

  // ---- at once

  private void atOnce(Passage passage, List<Anchor> anchors) {
    var plain = passage.plain();
    boolean answers = anchors.stream()
        .anyMatch(anchor -> anchor.kind() == Anchor.Kind.ACKNOWLEDGEMENT
            && !Wording.isDenied(plain, anchor.start()));
    if (answers
        && AT_ONCE.matcher(plain).find()
        && MACHINE_ANSWERS.matcher(plain).find()) {
      add(Kind.ACKNOWLEDGED_WITHIN, passage, Optional.of(new StatedTime(0, Unit.HOURS)));
    }
  }

  // ---- passages without a time

  private void untimed(Passage passage, List<Anchor> anchors) {
    var plain = passage.plain();
    boolean vague = Wording.isVague(plain);
    for (var anchor : anchors) {
      if (Wording.isDutyOfOthers(plain, anchor.start())) continue;
      boolean denied = Wording.isDenied(plain, anchor.start());
      switch (anchor.kind()) {
        case ACKNOWLEDGEMENT ->
          add(
              denied ? Kind.NOT_ACKNOWLEDGED : Kind.ACKNOWLEDGED_VAGUELY,
              passage,
              Optional.empty());
        case ANSWER -> {
          if (denied) add(Kind.NOT_ACKNOWLEDGED, passage, Optional.empty());
          else if (vague) add(Kind.ACKNOWLEDGED_VAGUELY, passage, Optional.empty());
        }
        case UPDATE -> untimedUpdate(passage, denied);
        case MESSAGE -> {
          if (Wording.isTiedToEvents(plain) || (vague && Ending.isIn(plain))) {
            untimedUpdate(passage, denied);
          }
        }
        case OTHER -> {}
      }
    }
  }

  private void untimedUpdate(Passage passage, boolean denied) {
    var kind = denied
        ? Kind.NOT_UPDATED
        : Wording.isTiedToEvents(passage.plain()) ? Kind.UPDATED_ON_EVENTS : Kind.UPDATED_VAGUELY;
    add(kind, passage, Optional.empty());
  }
}
