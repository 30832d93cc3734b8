package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.supportperiod.LimbResult.Basis;
import org.assay.supportperiod.Softener.Weight;

/// Judges the limbs that words can show: what is promised, whether it is a minimum, whether it
/// has an end date, the language and the plainness.
final class WordingLimbs {

  /// What one statement comes to under one limb.
  private record View(Judgement judgement, Basis basis, String reason) {}

  private static final int MOST_QUOTES = 5;

  private final Reading reading;
  /// The best statement for each product, or the best of all where no product is named.
  private final List<SupportStatement> best;

  WordingLimbs(Reading reading) {
    this.reading = reading;
    this.best = best(reading.relevant());
  }

  List<LimbResult> results() {
    var security = worst(Limb.SECURITY_UPDATES, "no promise of security updates was found");
    var minimum = worst(Limb.MINIMUM, "no length of time was found");
    var end = worst(Limb.END_DATE, "no end date was found");
    return List.of(security, minimum, end, published(security, minimum, end), english(), plain());
  }

  static boolean hasEndDate(SupportStatement statement) {
    return endDate(statement).judgement() == Judgement.MET;
  }

  // ---- choosing statements

  private static List<SupportStatement> best(List<SupportStatement> statements) {
    var byProduct = new LinkedHashMap<String, SupportStatement>();
    for (var statement : statements) {
      for (var product : statement.products()) {
        byProduct.merge(product, statement, WordingLimbs::better);
      }
    }
    var general =
        statements.stream().filter(statement -> statement.products().isEmpty()).toList();
    general.stream().reduce(WordingLimbs::better).ifPresent(one -> addGeneral(byProduct, one));
    return byProduct.values().stream().distinct().toList();
  }

  /// A statement that names no product counts by itself only where none names one, or where it
  /// says more than the others.
  private static void addGeneral(Map<String, SupportStatement> byProduct, SupportStatement one) {
    if (byProduct.isEmpty()) byProduct.put("", one);
    else byProduct.replaceAll((_, statement) -> rank(one) > rank(statement) ? one : statement);
  }

  private static SupportStatement better(SupportStatement one, SupportStatement other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(SupportStatement statement) {
    return points(endDate(statement)) * 3
        + points(minimum(statement)) * 2
        + points(security(statement));
  }

  private static int points(View view) {
    return switch (view.judgement()) {
      case MET -> 2;
      case UNDETERMINED -> 1;
      case NOT_MET -> 0;
    };
  }

  private LimbResult worst(Limb limb, String none) {
    if (best.isEmpty()) {
      return new LimbResult(limb, Judgement.NOT_MET, Basis.STATUTE, none, List.of());
    }
    var deciding = best.stream()
        .max(Comparator.comparing(statement -> view(limb, statement).judgement()))
        .orElseThrow();
    var view = view(limb, deciding);
    var about = best.size() > 1 && view.judgement() != Judgement.MET
        ? String.join(", ", deciding.products()) + ": "
        : "";
    return new LimbResult(
        limb, view.judgement(), view.basis(), about + view.reason(), quotes(limb, view));
  }

  private List<Quote> quotes(Limb limb, View view) {
    return best.stream()
        .filter(statement -> view(limb, statement).judgement() == view.judgement())
        .map(SupportStatement::quote)
        .distinct()
        .limit(MOST_QUOTES)
        .toList();
  }

  private static View view(Limb limb, SupportStatement statement) {
    return switch (limb) {
      case SECURITY_UPDATES -> security(statement);
      case MINIMUM -> minimum(statement);
      case END_DATE -> endDate(statement);
      default -> throw new IllegalArgumentException(limb + " is not judged statement by statement");
    };
  }

  // ---- security

  private static View security(SupportStatement statement) {
    return switch (statement.updates()) {
      case SECURITY -> new View(Judgement.MET, Basis.STATUTE, "security updates are named");
      case GENERAL ->
        new View(
            Judgement.UNDETERMINED,
            Basis.PRACTICE,
            "updates or support in general are promised; say that security updates are");
      case FEATURES -> new View(Judgement.NOT_MET, Basis.STATUTE, "only new features are promised");
    };
  }

  // ---- the least length of time

  private static View minimum(SupportStatement statement) {
    return switch (statement.promise()) {
      case Promise.Unstated _ ->
        new View(Judgement.NOT_MET, Basis.STATUTE, "nothing is said about how long");
      case Promise.Open open ->
        new View(
            Judgement.NOT_MET,
            Basis.STATUTE,
            "'%s' is no length of time".formatted(open.end().words()));
      case Promise.Over(var since)
      when since.isEmpty() ->
        new View(Judgement.NOT_MET, Basis.STATUTE, "no updates are promised any more");
      case Promise.Over _, Promise.Until _, Promise.Lasting _ -> softened(statement);
    };
  }

  private static View softened(SupportStatement statement) {
    var softener = statement.softeners().stream()
        .min(Comparator.comparing(Softener::weight).thenComparing(Comparator.naturalOrder()));
    return softener
        .map(one -> new View(
            one.weight() == Weight.NOT_A_MINIMUM ? Judgement.NOT_MET : Judgement.UNDETERMINED,
            Basis.PRACTICE,
            one.words()))
        .orElseGet(() -> new View(
            Judgement.MET,
            statement.least() ? Basis.STATUTE : Basis.PRACTICE,
            statement.least()
                ? "it is said to be a minimum"
                : "it is promised without any reservation"));
  }

  // ---- the end date

  private static View endDate(SupportStatement statement) {
    return switch (statement.promise()) {
      case Promise.Until until -> written(until.end());
      case Promise.Over(var since) ->
        since
            .map(WordingLimbs::written)
            .orElseGet(() -> new View(Judgement.NOT_MET, Basis.STATUTE, "no end date is given"));
      case Promise.Lasting lasting -> lasting(lasting);
      case Promise.Open open ->
        new View(
            Judgement.NOT_MET,
            Basis.STATUTE,
            "'%s' has no end date".formatted(open.end().words()));
      case Promise.Unstated _ -> new View(Judgement.NOT_MET, Basis.STATUTE, "no end date is given");
    };
  }

  private static View lasting(Promise.Lasting lasting) {
    var known = lasting.anchor().date().flatMap(WrittenDate::lastDay);
    if (known.isPresent()) {
      return new View(
          Judgement.UNDETERMINED,
          Basis.PRACTICE,
          "the end has to be worked out (%s from %s); write it out"
              .formatted(
                  lasting.length().words(),
                  lasting.anchor().date().orElseThrow().words()));
    }
    var from = switch (lasting.anchor()) {
      case Anchor.Event event -> " counted from " + event.event().words();
      case Anchor.On on -> " counted from " + on.day().words();
      case Anchor.Unstated _ -> "";
    };
    return new View(
        Judgement.NOT_MET,
        Basis.STATUTE,
        "a length of time alone (%s%s) has no end date"
            .formatted(lasting.length().words(), from));
  }

  private static View written(WrittenDate date) {
    return switch (date) {
      case WrittenDate.Day day ->
        new View(Judgement.MET, Basis.STATUTE, "the end date is " + day.words());
      case WrittenDate.InMonth month ->
        new View(
            Judgement.MET,
            Basis.PRACTICE,
            "the end is %s, read as the last day of that month".formatted(month.words()));
      case WrittenDate.InQuarter quarter -> vague(quarter);
      case WrittenDate.InYear year -> vague(year);
      case WrittenDate.Vague vague -> vague(vague);
      case WrittenDate.Either either ->
        new View(
            Judgement.UNDETERMINED,
            Basis.PRACTICE,
            "the figures can be read in two ways: %s; write the month in words"
                .formatted(either.words()));
      case WrittenDate.NoSuchDay none ->
        new View(
            Judgement.UNDETERMINED,
            Basis.PRACTICE,
            "'%s' is a day that no calendar has".formatted(none.words()));
    };
  }

  private static View vague(WrittenDate date) {
    return new View(
        Judgement.UNDETERMINED,
        Basis.PRACTICE,
        "'%s' does not say on which day; give the day, or 'the end of'".formatted(date.words()));
  }

  // ---- together, language, plainness

  private LimbResult published(LimbResult security, LimbResult minimum, LimbResult end) {
    var parts = List.of(security, minimum, end);
    var judgement = parts.stream().map(LimbResult::judgement).reduce(Judgement.MET, Judgement::and);
    var open = parts.stream()
        .filter(part -> part.judgement() == judgement && judgement != Judgement.MET)
        .toList();
    var reason = open.isEmpty()
        ? "security updates, for a least time, with an end date"
        : String.join("; ", open.stream().map(LimbResult::reason).toList());
    var basis =
        (open.isEmpty() ? parts : open).stream().anyMatch(part -> part.basis() == Basis.PRACTICE)
            ? Basis.PRACTICE
            : Basis.STATUTE;
    return new LimbResult(Limb.PUBLISHED, judgement, basis, reason, end.quotes());
  }

  private LimbResult english() {
    var foreign = reading.foreignLanguage();
    if (foreign.isPresent()) {
      return new LimbResult(
          Limb.ENGLISH,
          Judgement.NOT_MET,
          Basis.STATUTE,
          "the words are not English (%s)".formatted(foreign.get()),
          List.of());
    }
    return new LimbResult(
        Limb.ENGLISH, Judgement.MET, Basis.STATUTE, "the words are English", List.of());
  }

  private LimbResult plain() {
    if (reading.relevant().isEmpty()) {
      return new LimbResult(
          Limb.PLAIN,
          Judgement.UNDETERMINED,
          Basis.PRACTICE,
          "there is nothing to understand",
          List.of());
    }
    var technical = new ArrayList<>(reading.technical());
    reading.relevant().stream()
        .filter(WordingLimbs::isFiscal)
        .findAny()
        .ifPresent(_ -> technical.add("a business year"));
    var quotes = best.stream().map(SupportStatement::quote).limit(MOST_QUOTES).toList();
    return technical.isEmpty()
        ? new LimbResult(
            Limb.PLAIN,
            Judgement.MET,
            Basis.PRACTICE,
            "no technical words stand in it; whether buyers understand it, a person judges",
            quotes)
        : new LimbResult(
            Limb.PLAIN,
            Judgement.NOT_MET,
            Basis.PRACTICE,
            "it takes technical knowledge to understand %s".formatted(String.join(", ", technical)),
            quotes);
  }

  private static boolean isFiscal(SupportStatement statement) {
    return statement.promise() instanceof Promise.Until(WrittenDate.Vague vague, var _)
        && vague.about().startsWith("FY");
  }
}
